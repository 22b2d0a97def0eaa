package dev.leapfrog.streams.detector;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.SnapshotPublished;

/**
 * What a source has said since it last closed a list of that kind.
 *
 * @param marker names the kind of list, and the universe that it is of
 * @param said row by row, in the order of their names; of one row in the order in which it was said
 * @param now the model that a model is known to be by now
 */
public record ClosedList(
        SnapshotPublished marker, EventContext context, List<EcosystemObservation> said, UnaryOperator<Model> now) {
    public ClosedList {
        said = List.copyOf(said);
    }

    public String source() {
        return marker.provenance().source();
    }

    /** Everything that the source lists, and not nothing. */
    public boolean whole() {
        return marker.complete() && marker.entries() > 0;
    }
}
