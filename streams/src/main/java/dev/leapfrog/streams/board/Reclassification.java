package dev.leapfrog.streams.board;

import java.util.Comparator;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;

/** A model came into a segment, or left it, because an attribute of it changed. */
public record Reclassification(Segment segment, ModelId model) implements Comparable<Reclassification> {
    private static final Comparator<Reclassification> ORDER =
            Comparator.comparing(Reclassification::segment).thenComparing(Reclassification::model);

    @Override
    public int compareTo(Reclassification other) {
        return ORDER.compare(this, other);
    }
}
