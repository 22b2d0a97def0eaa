package dev.leapfrog.ingest.source.definition;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.ingest.source.Listing;
import dev.leapfrog.ingest.source.SkippedRows;
import dev.leapfrog.ingest.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/** How lists of one kind are read from a page. */
sealed interface Rule permits BoardRule, PriceRule, ModelRule, UptakeRule, DerivativeRule, ReleaseRule {
    /**
     * The lists; none when the page has no row of the kind.
     *
     * @param published the date that the page bears; null for none
     * @param skipped where rows that cannot be read are noted
     * @throws UnreadableException when the page is not what it should be
     */
    List<Listing> read(Document document, Field.Page page, @Nullable Instant published, SkippedRows skipped)
            throws UnreadableException;

    /** Why a page without any list of the kind is the page all the same; null when it is not. */
    default @Nullable String quiet(Document document) {
        return null;
    }
}
