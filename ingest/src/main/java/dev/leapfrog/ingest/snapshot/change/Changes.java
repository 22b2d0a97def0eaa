package dev.leapfrog.ingest.snapshot.change;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DerivativeListed;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.name.NameChanges;

/**
 * What one response leads to.
 *
 * @param observations in the order in which they are to be written
 * @param updated the facts that are new or other than before
 * @param removed the entities of the facts that are no more
 * @param quarantined what was held back and had not been held back before
 * @param heldLists why whole lists of this response are held back, whether they were before or not
 * @param facts all facts of the source as they will be once this is written
 * @param names what names mean once this is written
 */
public record Changes(
        List<Observation> observations,
        List<SourceFact> updated,
        List<String> removed,
        List<SourceFact.Quarantined> quarantined,
        List<String> heldLists,
        Facts facts,
        NameChanges names) {
    public Changes {
        observations = List.copyOf(observations);
        updated = List.copyOf(updated);
        removed = List.copyOf(removed);
        quarantined = List.copyOf(quarantined);
        heldLists = List.copyOf(heldLists);
    }

    /** What names were learned to mean. */
    public List<LearnedAlias> learned() {
        return names.learned();
    }

    /** Keys of what was learned of names before and is not so. */
    public List<String> forgotten() {
        return names.forgotten();
    }

    /** The publications of boards that are closed. */
    public List<BoardPublished> publications() {
        return ofType(BoardPublished.class);
    }

    /** The lists of other kinds that are closed. */
    public List<SnapshotPublished> snapshots() {
        return ofType(SnapshotPublished.class);
    }

    /** Models that are merged into others, with what they became. */
    public Map<ModelId, ModelId> merged() {
        Map<ModelId, ModelId> merged = new TreeMap<>();
        names.newly().forEach((from, to) -> merged.put(from, to.id()));
        return merged;
    }

    /** How many facts changed: rows, offers, entries, values that were written as changed, new or withdrawn. */
    public int count() {
        return publications().stream().mapToInt(BoardPublished::changes).sum()
                + snapshots().stream().mapToInt(SnapshotPublished::changes).sum();
    }

    /** How many models and derivatives are listed that were not before. */
    public int newcomers() {
        return (int) observations.stream().filter(Changes::isNewcomer).count();
    }

    private static boolean isNewcomer(Observation observation) {
        return observation instanceof DerivativeListed
                || (observation instanceof ModelListed listed && listed.previous() == null);
    }

    /** The newest date that is published; empty when none is. */
    public Optional<Instant> newestPublication() {
        return Stream.concat(
                        publications().stream().map(BoardPublished::publishedAt),
                        snapshots().stream().map(SnapshotPublished::publishedAt))
                .max(Comparator.naturalOrder());
    }

    private <T extends Observation> List<T> ofType(Class<T> type) {
        return observations.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
