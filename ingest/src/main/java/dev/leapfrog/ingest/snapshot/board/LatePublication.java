package dev.leapfrog.ingest.snapshot.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.ingest.snapshot.change.Draft;
import dev.leapfrog.ingest.snapshot.fact.Attributes;

/**
 * A list for a date before the newest known one that the source had left out. It is written whole, for the record; the
 * rows as last published stay as they are, as no detector concludes anything from it.
 */
public final class LatePublication {
    private LatePublication() {}

    /** Emits a list and closes it. */
    public static void emit(Draft draft, ResolvedListing listing) {
        listing.datedFact().ifPresent(draft.facts()::put);
        Map<ModelId, Attributes> models = ModelUpdates.asKnown(draft.facts(), List.of(listing));
        Collection<ListingRow> rows = listing.rows(models).values();
        for (ListingRow row : rows) {
            draft.emit(
                    listing.date(),
                    from -> new ScoreChanged(
                            from,
                            listing.board(),
                            listing.publication(),
                            row.model(),
                            row.alias(),
                            row.score(),
                            null,
                            row.listed().rank(),
                            row.stated()));
        }
        List<RowKey> unseen = List.of();
        draft.emit(listing.date(), from -> listing.published(from, rows, rows.size(), unseen));
    }
}
