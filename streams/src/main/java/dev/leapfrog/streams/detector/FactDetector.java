package dev.leapfrog.streams.detector;

import java.util.List;

import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.Output;
import org.jspecify.annotations.Nullable;

/**
 * Concludes on what list detectors concluded: on settled prices, releases and uptake rather than on what single sources
 * claim. Sees only outputs of the same event, in their order.
 */
public interface FactDetector extends Stage {
    /**
     * The list detectors have concluded.
     *
     * @param facts facts and alerts, in the order in which they are written; may be empty, read only
     * @param list the list that was closed; null when something else changed the facts: the end of a day, or what is
     *     known of a model
     */
    List<Output> concluded(List<Output> facts, @Nullable ClosedList list, EventContext context);

    /** A day has ended, and what changed by that has been concluded on. */
    default List<Output> dayEnded(EventContext day) {
        return List.of();
    }

    /** Two models proved to be one: moves what is kept of the first to the second, which is no change. */
    default List<Output> merged(ModelMerged event) {
        return List.of();
    }
}
