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
 * @param perCharacter what characters cost, by the same measure; null where the list does not say
 * @param batch amounts for work that may be answered later
 * @param tiers amounts that hold above a length, or at certain hours
 */
public record PriceFields(
        double perTokens,
        @Nullable FieldRule currency,
        AmountFields standard,
        @Nullable AmountFields perCharacter,
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
            @Nullable AmountFields perCharacter,
            @Nullable AmountFields batch,
            @Nullable List<TierFields> tiers) {
        return new PriceFields(
                perTokens == null ? MILLION : perTokens,
                currency,
                standard,
                perCharacter,
                batch,
                tiers == null ? List.of() : tiers);
    }

    /**
     * The standard amounts; null where the row has neither a price of input nor one of output, or has tokens cost less
     * than characters. A token is several characters, so the list calculated one from the other and was wrong.
     */
    @Nullable
    public Amounts standard(DocumentRow row, PageAddress page) throws UnreadableException {
        Amounts amounts = standard.read(row, page, perTokens);
        if (amounts == null || (amounts.input() == null && amounts.output() == null)) {
            return null;
        }
        Amounts characters = perCharacter == null ? null : perCharacter.read(row, page, perTokens);
        boolean wrong = characters != null
                && (isLess(amounts.input(), characters.input()) || isLess(amounts.output(), characters.output()));
        return wrong ? null : amounts;
    }

    private static boolean isLess(@Nullable Double token, @Nullable Double character) {
        return token != null && character != null && token >= 0 && token < character;
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
        return preferLonger(new Price(
                amounts.input(),
                amounts.output(),
                amounts.cacheRead(),
                amounts.cacheWrite(),
                batch == null ? null : batch.read(row, page, perTokens),
                above,
                DOLLARS.equals(code) ? null : code));
    }

    /** The price of most of a day is the standard one, whichever the list has as the exception. */
    private static Price preferLonger(Price price) {
        List<Price.Tier> tiers = price.tiers() == null ? List.of() : price.tiers();
        DayHours hours = DayHours.of(tiers);
        if (hours == null || !hours.isMostOfADay()) {
            return price;
        }
        List<Price.Tier> timed = tiers.stream()
                .filter(tier -> tier.from() != null && tier.aboveTokens() == null)
                .toList();
        Amounts longer = timed.getFirst().price();
        if (!timed.stream().allMatch(tier -> tier.price().equals(longer))) {
            return price;
        }
        List<Price.Tier> others = new ArrayList<>(tiers);
        others.removeAll(timed);
        others.addAll(hours.rest(price.amounts()));
        return new Price(
                stated(longer.input(), price.input()),
                stated(longer.output(), price.output()),
                stated(longer.cacheRead(), price.cacheRead()),
                stated(longer.cacheWrite(), price.cacheWrite()),
                price.batch(),
                others,
                price.currency());
    }

    private static @Nullable Double stated(@Nullable Double amount, @Nullable Double otherwise) {
        return amount == null ? otherwise : amount;
    }
}
