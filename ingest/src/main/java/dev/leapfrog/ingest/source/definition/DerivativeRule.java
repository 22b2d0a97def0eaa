package dev.leapfrog.ingest.source.definition;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.observation.DerivativeListed.Relation;
import dev.leapfrog.ingest.source.DerivativeListing;
import dev.leapfrog.ingest.source.ListedDerivative;
import dev.leapfrog.ingest.source.ListedModel;
import dev.leapfrog.ingest.source.Listing;
import dev.leapfrog.ingest.source.SkippedRows;
import dev.leapfrog.ingest.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lists models that were made from others. A row without a base is no concern of the list.
 *
 * @param derivative what was made
 * @param base what it was made from
 * @param relation how: {@code finetune}, {@code adapter}, {@code merge} or {@code quantized}; a fine-tune without
 * @param created the day it was put up
 * @param mayBeEmpty whether an empty list is the page: nobody has made anything yet
 */
record DerivativeRule(
        Rows rows,
        Field derivative,
        Field base,
        @Nullable Field relation,
        @Nullable Field created,
        boolean mayBeEmpty) implements Rule {
    @JsonCreator
    static DerivativeRule of(
            @JsonProperty("rows") @Nullable String rows,
            @JsonProperty("where") @Nullable Where where,
            @JsonProperty("derivative") Field derivative,
            @JsonProperty("base") Field base,
            @JsonProperty("relation") @Nullable Field relation,
            @JsonProperty("created") @Nullable Field created,
            @JsonProperty("mayBeEmpty") boolean mayBeEmpty) {
        return new DerivativeRule(Rows.of(rows, where), derivative, base, relation, created, mayBeEmpty);
    }

    @Override
    public @Nullable String quiet(Document document) {
        return mayBeEmpty && document.whole().isEmptyList() ? "nothing is made of it yet" : null;
    }

    @Override
    public List<Listing> read(Document document, Field.Page page, @Nullable Instant published, SkippedRows skipped) {
        List<ListedDerivative> listed = rows.read(document, page, skipped, row -> read(row, page));
        return listed.isEmpty() ? List.of() : List.of(new DerivativeListing(published, false, listed));
    }

    private @Nullable ListedDerivative read(Row row, Field.Page page) throws UnreadableException {
        String from = base.line(row, page);
        if (from == null) {
            return null;
        }
        String made = derivative.line(row, page);
        if (made == null) {
            throw new UnreadableException("no name");
        }
        String how = ModelFields.line(relation, row, page);
        return new ListedDerivative(
                made,
                ListedModel.named(from),
                how == null ? Relation.FINETUNE : relation(how),
                created == null ? null : created.day(row, page, "created"));
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
