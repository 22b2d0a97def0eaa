package dev.leapfrog.ingest.source.definition.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.listing.ListedModel;
import dev.leapfrog.ingest.source.listing.ListedOffer;
import dev.leapfrog.ingest.source.listing.Listing;
import dev.leapfrog.ingest.source.listing.PriceListing;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lists prices.
 *
 * @param complete whether an offer that is missing is no longer there
 * @param id the source's own name of an offer, unique on the page
 * @param provider who serves it
 * @param perTokens how many tokens the amounts are for
 * @param currency ISO 4217; null for US dollars
 * @param batch amounts for work that may be answered later
 * @param tiers amounts that hold above a length
 * @param from the first day on which a price holds
 * @param until the day on which it no longer holds
 */
public record PriceRule(
        boolean complete,
        RowSelection rows,
        FieldRule id,
        FieldRule provider,
        ModelFields model,
        double perTokens,
        @Nullable FieldRule currency,
        AmountFields price,
        @Nullable AmountFields batch,
        List<TierFields> tiers,
        @Nullable FieldRule from,
        @Nullable FieldRule until)
        implements ListRule {
    private static final double MILLION = 1_000_000;
    private static final String DOLLARS = "USD";

    @JsonCreator
    static PriceRule of(
            @JsonProperty("complete") boolean complete,
            @JsonProperty("rows") @Nullable String rows,
            @JsonProperty("where") @Nullable RowFilter where,
            @JsonProperty("id") @Nullable FieldRule id,
            @JsonProperty("provider") FieldRule provider,
            @JsonProperty("model") ModelFields model,
            @JsonProperty("per") @Nullable Double perTokens,
            @JsonProperty("currency") @Nullable FieldRule currency,
            @JsonProperty("price") AmountFields price,
            @JsonProperty("batch") @Nullable AmountFields batch,
            @JsonProperty("tiers") @Nullable List<TierFields> tiers,
            @JsonProperty("from") @Nullable FieldRule from,
            @JsonProperty("until") @Nullable FieldRule until) {
        return new PriceRule(
                complete,
                RowSelection.of(rows, where),
                id == null ? model.name() : id,
                provider,
                model,
                perTokens == null ? MILLION : perTokens,
                currency,
                price,
                batch,
                tiers == null ? List.of() : tiers,
                from,
                until);
    }

    @Override
    public List<Listing> read(Document document, PageAddress page, @Nullable Instant published, SkippedRows skipped)
            throws UnreadableException {
        int unreadable = skipped.count();
        Map<String, ListedOffer> slots = new HashMap<>();
        List<ListedOffer> offers = rows.read(document, page, skipped, row -> {
            ListedOffer offer = read(row, page);
            ListedOffer other = offer == null ? null : slots.putIfAbsent(offer.id() + " " + offer.validFrom(), offer);
            if (other == null || other.equals(offer)) {
                return other == null ? offer : null;
            }
            throw new UnreadableException("another price of " + other.id());
        });
        boolean whole = complete && skipped.count() == unreadable;
        return offers.isEmpty() ? List.of() : List.of(new PriceListing(published, whole, offers));
    }

    private @Nullable ListedOffer read(DocumentRow row, PageAddress page) throws UnreadableException {
        Amounts standard = price.read(row, page, perTokens);
        if (standard == null || (standard.input() == null && standard.output() == null)) {
            return null;
        }
        String entry = id.line(row, page);
        String by = provider.line(row, page);
        if (entry == null || by == null) {
            throw new UnreadableException(entry == null ? "no id" : "no provider");
        }
        ListedModel of = model.read(row, page);
        LocalDate first = from == null ? null : from.day(row, page, "from");
        LocalDate end = until == null ? null : until.day(row, page, "until");
        if (first != null && end != null && !first.isBefore(end)) {
            throw new UnreadableException("a price that ends before it begins");
        }
        return new ListedOffer(entry, by, of, price(standard, row, page), first, end);
    }

    private Price price(Amounts standard, DocumentRow row, PageAddress page) throws UnreadableException {
        List<Price.Tier> above = new ArrayList<>();
        for (TierFields tier : tiers) {
            tier.read(row, page, perTokens, above);
        }
        String code = currency == null ? null : currency.line(row, page);
        if (code != null && !code.matches("[A-Z]{3}")) {
            throw new UnreadableException("'" + code + "' is no currency");
        }
        return new Price(
                standard.input(),
                standard.output(),
                standard.cacheRead(),
                standard.cacheWrite(),
                batch == null ? null : batch.read(row, page, perTokens),
                above,
                DOLLARS.equals(code) ? null : code);
    }
}
