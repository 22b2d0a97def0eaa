package dev.leapfrog.streams.detector;

import java.util.List;

import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.Output;

/**
 * Concludes on lists of prices, models, uptake or derivatives, whenever a source has closed one; and on what changes
 * between lists. Takes what it knows of a list and passes over the rest.
 */
public interface ListDetector extends Stage {
    /** A source has closed a list. */
    List<Output> closed(ClosedList list);

    /** A day has ended: what was announced may begin, what has lasted long enough may count. */
    default List<Output> dayEnded(EventContext day) {
        return List.of();
    }

    /** Something is known of a model that was not; takes effect at once. */
    default List<Output> changed(ModelChanged event) {
        return List.of();
    }

    /** Two models proved to be one: moves what is kept of the first to the second, which is no withdrawal. */
    default List<Output> merged(ModelMerged event) {
        return List.of();
    }
}
