package dev.leapfrog.ingest.source.definition.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.OptionalField;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.definition.rule.field.AmountFields;
import dev.leapfrog.ingest.source.definition.rule.field.EntryFields;
import dev.leapfrog.ingest.source.definition.rule.field.ModelFields;
import dev.leapfrog.ingest.source.definition.rule.field.PriceFields;
import dev.leapfrog.ingest.source.definition.rule.field.TierFields;
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
 * @param zeroIsUnknown rows in which zero says nothing of what a token costs, as they are paid for otherwise: by
 *     request, or with a plan
 * @param from the first day on which a price holds
 * @param until the day on which it no longer holds
 */
public record PriceRule(
        boolean complete,
        RowSelection rows,
        @Nullable RowFilter zeroIsUnknown,
        EntryFields offer,
        PriceFields price,
        @Nullable FieldRule from,
        @Nullable FieldRule until)
        implements ListRule {
    /** Reads a rule; see {@link EntryFields} and {@link PriceFields} for its fields. */
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
            @JsonProperty("zeroIsUnknown") @Nullable RowFilter zeroIsUnknown,
            @JsonProperty("price") AmountFields price,
            @JsonProperty("perCharacter") @Nullable AmountFields perCharacter,
            @JsonProperty("batch") @Nullable AmountFields batch,
            @JsonProperty("tiers") @Nullable List<TierFields> tiers,
            @JsonProperty("from") @Nullable FieldRule from,
            @JsonProperty("until") @Nullable FieldRule until) {
        return new PriceRule(
                complete,
                RowSelection.of(rows, where),
                zeroIsUnknown,
                EntryFields.of(id, provider, model),
                PriceFields.of(perTokens, currency, price, perCharacter, batch, tiers),
                from,
                until);
    }

    @Override
    public List<RowSelection> selections() {
        return List.of(rows);
    }

    @Override
    public List<FieldRule> needed() {
        return Stream.of(
                        offer.id(),
                        offer.provider(),
                        offer.model().name(),
                        price.standard().input(),
                        price.standard().output())
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Listing> read(Document document, PageAddress page, @Nullable Instant published, SkippedRows skipped)
            throws UnreadableException {
        int unreadable = skipped.count();
        Map<String, ListedOffer> slots = new HashMap<>();
        Set<String> unpriced = new HashSet<>();
        List<ListedOffer> offers = rows.read(document, page, skipped, row -> {
            ListedOffer read = read(row, page);
            String id = read == null ? unpricedId(row, page) : null;
            if (id != null) {
                unpriced.add(id);
            }
            ListedOffer other = read == null ? null : slots.putIfAbsent(read.id() + " " + read.validFrom(), read);
            if (other == null || other.equals(read)) {
                return other == null ? read : null;
            }
            throw new UnreadableException("another price of " + other.id());
        });
        boolean whole = complete && skipped.count() == unreadable;
        return offers.isEmpty() ? List.of() : List.of(new PriceListing(published, whole, offers, unpriced));
    }

    private @Nullable String unpricedId(DocumentRow row, PageAddress page) {
        try {
            return offer.id(row, page);
        } catch (UnreadableException nameless) {
            return null;
        }
    }

    private @Nullable ListedOffer read(DocumentRow row, PageAddress page) throws UnreadableException {
        Amounts standard = price.standard(row, page);
        boolean free = standard != null && isZero(standard.input()) && isZero(standard.output());
        if (standard == null || (free && zeroIsUnknown != null && zeroIsUnknown.holds(row, page))) {
            return null;
        }
        String id = offer.id(row, page);
        String provider = offer.provider(row, page);
        if (provider == null) {
            throw new UnreadableException("no provider");
        }
        ListedModel of = offer.model().read(row, page);
        LocalDate first = OptionalField.day(from, row, page, "from");
        LocalDate end = OptionalField.day(until, row, page, "until");
        if (first != null && end != null && !first.isBefore(end)) {
            throw new UnreadableException("a price that ends before it begins");
        }
        return new ListedOffer(id, provider, of, price.price(standard, row, page), first, end);
    }

    private static boolean isZero(@Nullable Double amount) {
        return amount == null || amount == 0;
    }
}
