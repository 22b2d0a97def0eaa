package dev.leapfrog.ingest.snapshot.doubt;

import java.util.Locale;

import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.board.PublicationOrder;
import dev.leapfrog.ingest.snapshot.fact.FactsDraft;
import dev.leapfrog.ingest.source.listing.BoardListing;
import dev.leapfrog.ingest.source.listing.DerivativeListing;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.ModelListing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import dev.leapfrog.ingest.source.listing.UptakeListing;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a list that calls itself complete must have, against the last one: what has lost more than that at once
 * was cut short, and must not become a wave of withdrawals. A page of ends withdraws nothing; what is over leaves it.
 */
final class RowFloor {
    private static final double LEAST_SHARE = 0.6;
    /** Lists shorter than that lose half their rows in the ordinary course of things. */
    private static final int SHORT = 10;

    private RowFloor() {}

    /** Why a list is too short to be believed; null when it is not. */
    static @Nullable String doubt(FactsDraft facts, Listing listing) {
        int before = before(facts, listing);
        boolean tooShort = listing.complete() && before >= SHORT && listing.size() < LEAST_SHARE * before;
        return tooShort
                ? String.format(Locale.ROOT, "%d rows instead of %d: fewer than 60 %%", listing.size(), before)
                : null;
    }

    private static int before(FactsDraft facts, Listing listing) {
        return switch (listing) {
            case BoardListing board -> continues(facts, board) ? seen(facts, board) : 0;
            case PriceListing prices -> before(facts, SnapshotPublished.Kind.PRICES);
            case ModelListing models -> models.endsOnly() ? 0 : before(facts, SnapshotPublished.Kind.MODELS);
            case UptakeListing uptake -> before(facts, SnapshotPublished.Kind.UPTAKE);
            case DerivativeListing derivatives -> before(facts, SnapshotPublished.Kind.DERIVATIVES);
        };
    }

    /** A list of an older date has fewer rows, and one on another scale is another list. */
    static boolean continues(FactsDraft facts, BoardListing board) {
        return PublicationOrder.of(board, facts) == PublicationOrder.IN_ORDER
                && facts.isOnScale(board.board(), board.scaleVersion());
    }

    private static int seen(FactsDraft facts, BoardListing board) {
        return Math.toIntExact(facts.rows(board.board()).values().stream()
                .filter(SourceFact.Row::seen)
                .count());
    }

    private static int before(FactsDraft facts, SnapshotPublished.Kind kind) {
        SourceFact.Snapshot last = facts.snapshot(kind);
        return last == null ? 0 : last.entries();
    }
}
