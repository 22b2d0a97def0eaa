package dev.leapfrog.ingest.snapshot.board;

import java.time.Instant;

import dev.leapfrog.ingest.snapshot.fact.FactsDraft;
import dev.leapfrog.ingest.source.listing.BoardListing;
import org.jspecify.annotations.Nullable;

/** How a list stands to what is known of its board. */
public enum PublicationOrder {
    /** It bears no date, or one after all that are known: the next in the series. */
    IN_ORDER,
    /** It bears a date before the newest known one that was not known. */
    LATE,
    /** Its date is known. */
    KNOWN;

    public static PublicationOrder of(BoardListing listing, FactsDraft facts) {
        Instant date = listing.publishedAt();
        if (date == null) {
            return IN_ORDER;
        }
        if (facts.publicationOn(listing.board(), date) != null) {
            return KNOWN;
        }
        @Nullable Instant newest = facts.newestDate(listing.board());
        return newest == null || date.isAfter(newest) ? IN_ORDER : LATE;
    }
}
