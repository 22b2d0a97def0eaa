package dev.leapfrog.ingest.publish;

import java.util.Comparator;
import java.util.List;

import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Whether most prices of a list are held back, as when all are in another unit. Each is told as held back; together
 * they are a failure of the source, of which nothing new is believed.
 */
final class HeldPrices {
    /** Fewer are odd rows. */
    private static final int FEW = 3;

    private HeldPrices() {}

    /** The failure, in one line; null when most prices are believed. */
    static @Nullable String failure(Facts facts) {
        int listed = 0;
        for (SourceFact fact : facts.all()) {
            if (fact instanceof SourceFact.Snapshot list && list.list() == SnapshotPublished.Kind.PRICES) {
                listed = list.entries();
            }
        }
        List<SourceFact.Quarantined> held = facts.all().stream()
                .filter(SourceFact.Quarantined.class::isInstance)
                .map(SourceFact.Quarantined.class::cast)
                .filter(one -> one.offer() != null)
                .sorted(Comparator.comparing(SourceFact.Quarantined::what))
                .toList();
        return held.size() <= FEW || 2 * held.size() <= listed
                ? null
                : "held back: " + held.size() + " of " + listed + " prices, the first "
                        + held.getFirst().claim() + ": " + held.getFirst().reason();
    }
}
