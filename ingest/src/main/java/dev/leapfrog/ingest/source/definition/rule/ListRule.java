package dev.leapfrog.ingest.source.definition.rule;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/** How lists of one kind are read from a page. */
public sealed interface ListRule
        permits BoardRule, PriceRule, ModelRule, UptakeRule, DerivativeRule, ReleaseRule, EndsRule {
    /**
     * The lists; none when the page has no row of the kind.
     *
     * @param published the date that the page bears; null for none
     * @param skipped where rows that cannot be read are noted
     * @throws UnreadableException when the page is not what it should be
     */
    List<Listing> read(Document document, PageAddress page, @Nullable Instant published, SkippedRows skipped)
            throws UnreadableException;

    /** Which rows of a page it reads. */
    List<RowSelection> selections();

    /** The fields of which a row must have each, or, of a price, any, to be of the list. */
    List<FieldRule> needed();

    /** Whether it reads a row that is no more than a text; its name may be what decides. */
    default boolean takes(DocumentRow row, PageAddress page) {
        return selections().stream().anyMatch(selection -> selection.where().holds(row, page));
    }

    /** Why a page without any list of the kind is valid all the same; null when it is not. */
    default @Nullable String nothingNew(Document document) {
        return null;
    }
}
