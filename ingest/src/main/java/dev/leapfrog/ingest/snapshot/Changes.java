package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.leapfrog.events.BoardPublished;
import dev.leapfrog.events.Observation;
import dev.leapfrog.events.SourceFact;

/**
 * What one response leads to.
 *
 * @param observations in the order in which they are to be written
 * @param told the facts that are new or other than before
 * @param removed the entities of the facts that are no more
 * @param facts all facts of the source as they will be once this is written
 */
public record Changes(List<Observation> observations, List<SourceFact> told, List<String> removed, Facts facts) {
    public Changes {
        observations = List.copyOf(observations);
        told = List.copyOf(told);
        removed = List.copyOf(removed);
    }

    /** The publications that are closed. */
    public List<BoardPublished> publications() {
        return observations.stream()
                .filter(BoardPublished.class::isInstance)
                .map(BoardPublished.class::cast)
                .toList();
    }

    /** The newest date that is published; empty when none is. */
    public Optional<Instant> newestPublication() {
        return publications().stream().map(BoardPublished::publishedAt).max(Comparator.naturalOrder());
    }
}
