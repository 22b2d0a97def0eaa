package dev.leapfrog.ingest.source.definition.rule;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.observation.DerivativeListed.Relation;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.listing.DerivativeListing;
import dev.leapfrog.ingest.source.listing.ListedDerivative;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lists models that were made from others. A row without a base is not part of the list.
 *
 * @param derivative what was made
 * @param base what it was made from
 * @param relation how: {@code finetune}, {@code adapter}, {@code merge} or {@code quantized}; a fine-tune without
 * @param created the day on which it was published
 * @param universe of which bases the page tells, together with all others that say the same; null where nobody says
 * @param mayBeEmpty whether an empty list is valid, as nothing may have been made yet
 */
public record DerivativeRule(
        RowSelection rows,
        FieldRule derivative,
        FieldRule base,
        @Nullable FieldRule relation,
        @Nullable FieldRule created,
        @Nullable PageWords universe,
        boolean mayBeEmpty)
        implements ListRule {
    @JsonCreator
    static DerivativeRule of(
            @JsonProperty("rows") @Nullable String rows,
            @JsonProperty("where") @Nullable RowFilter where,
            @JsonProperty("derivative") FieldRule derivative,
            @JsonProperty("base") FieldRule base,
            @JsonProperty("relation") @Nullable FieldRule relation,
            @JsonProperty("created") @Nullable FieldRule created,
            @JsonProperty("universe") @Nullable PageWords universe,
            @JsonProperty("mayBeEmpty") boolean mayBeEmpty) {
        return new DerivativeRule(
                RowSelection.of(rows, where), derivative, base, relation, created, universe, mayBeEmpty);
    }

    @Override
    public @Nullable String nothingNew(Document document) {
        return mayBeEmpty && document.whole().isEmptyList() ? "nothing is made of it yet" : null;
    }

    @Override
    public List<RowSelection> selections() {
        return List.of(rows);
    }

    @Override
    public List<FieldRule> needed() {
        return List.of(derivative, base);
    }

    @Override
    public List<Listing> read(Document document, PageAddress page, @Nullable Instant published, SkippedRows skipped) {
        List<ListedDerivative> listed = rows.read(document, page, skipped, row -> read(row, page));
        return listed.isEmpty()
                ? List.of()
                : List.of(new DerivativeListing(published, false, PageWords.of(universe, page), listed));
    }

    private @Nullable ListedDerivative read(DocumentRow row, PageAddress page) throws UnreadableException {
        String from = base.line(row, page);
        if (from == null) {
            return null;
        }
        String made = derivative.line(row, page);
        if (made == null) {
            throw new UnreadableException("no name");
        }
        String how = OptionalField.line(relation, row, page);
        return new ListedDerivative(
                made,
                ListedModel.named(from),
                how == null ? Relation.FINETUNE : relation(how),
                OptionalField.day(created, row, page, "created"));
    }

    private static Relation relation(String how) throws UnreadableException {
        for (Relation known : Relation.values()) {
            if (known.name().equals(how.toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        throw new UnreadableException("relation is none of finetune, adapter, merge, quantized");
    }
}
