package dev.leapfrog.ingest.source.definition.rule.field;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * What an offer costs.
 *
 * @param perTokens how many tokens the amounts are for
 * @param currency ISO 4217; null for US dollars
 * @param standard amounts that hold unless a tier does
 * @param batch amounts for work that may be answered later
 * @param tiers amounts that hold above a length, or at certain hours
 */
public record PriceFields(
        double perTokens,
        @Nullable FieldRule currency,
        AmountFields standard,
        @Nullable AmountFields batch,
        List<TierFields> tiers) {
    private static final double MILLION = 1_000_000;
    private static final String DOLLARS = "USD";

    public PriceFields {
        tiers = List.copyOf(tiers);
    }

    /** The fields of a definition; amounts are for a million tokens unless it says otherwise. */
    public static PriceFields of(
            @Nullable Double perTokens,
            @Nullable FieldRule currency,
            AmountFields standard,
            @Nullable AmountFields batch,
            @Nullable List<TierFields> tiers) {
        return new PriceFields(
                perTokens == null ? MILLION : perTokens, currency, standard, batch, tiers == null ? List.of() : tiers);
    }

    /** The standard amounts; null where the row has neither a price of input nor one of output. */
    @Nullable
    public Amounts standard(DocumentRow row, PageAddress page) throws UnreadableException {
        Amounts amounts = standard.read(row, page, perTokens);
        return amounts == null || (amounts.input() == null && amounts.output() == null) ? null : amounts;
    }

    /** The whole price, of which the standard amounts have been read. */
    public Price price(Amounts amounts, DocumentRow row, PageAddress page) throws UnreadableException {
        List<Price.Tier> above = new ArrayList<>();
        for (TierFields tier : tiers) {
            tier.read(row, page, perTokens, above);
        }
        String code = currency == null ? null : currency.line(row, page);
        if (code != null && !code.matches("[A-Z]{3}")) {
            throw new UnreadableException("'" + code + "' is not a currency");
        }
        return new Price(
                amounts.input(),
                amounts.output(),
                amounts.cacheRead(),
                amounts.cacheWrite(),
                batch == null ? null : batch.read(row, page, perTokens),
                above,
                DOLLARS.equals(code) ? null : code);
    }
}
