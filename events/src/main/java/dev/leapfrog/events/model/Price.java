package dev.leapfrog.events.model;

import java.time.LocalTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.leapfrog.events.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * The price of an offer, per million tokens. The amounts are the standard ones, see {@link Amounts} for what zero, null
 * and negative mean; what holds under a condition stands in {@code tiers}.
 *
 * @param batch the amounts for work that may be answered later; null when the source does not say
 * @param tiers amounts that hold above a length or at certain hours; null when there are none
 * @param currency ISO 4217; null is US dollars. Amounts are as the source states them, never converted
 */
public record Price(
        @Nullable Double input,
        @Nullable Double output,
        @Nullable Double cacheRead,
        @Nullable Double cacheWrite,
        @Nullable Amounts batch,
        @Nullable List<Tier> tiers,
        @Nullable String currency) {
    public Price {
        Amounts.require(input, output, cacheRead, cacheWrite);
        tiers = tiers == null || tiers.isEmpty() ? null : List.copyOf(tiers);
        Require.that(
                currency == null || (currency.matches("[A-Z]{3}") && !currency.equals("USD")),
                () -> "price.currency must be an ISO 4217 code other than USD, not '" + currency + "'");
    }

    /** A price in dollars without batch or tiers. */
    public static Price of(Amounts amounts) {
        return new Price(
                amounts.input(), amounts.output(), amounts.cacheRead(), amounts.cacheWrite(), null, null, null);
    }

    /** The standard amounts. */
    public Amounts amounts() {
        return new Amounts(input, output, cacheRead, cacheWrite);
    }

    /** Whether both input and output cost nothing. */
    @JsonIgnore
    public boolean isFree() {
        return input != null && output != null && input == 0 && output == 0;
    }

    /** Whether what is paid differs from request to request. */
    @JsonIgnore
    public boolean isDynamic() {
        return (input != null && input < 0) || (output != null && output < 0);
    }

    /** (3 * input + output) / 4; null when either is not known or dynamic. */
    public @Nullable Double blended() {
        return input == null || output == null || isDynamic() ? null : (3 * input + output) / 4;
    }

    /**
     * Amounts that hold under a condition; several conditions hold together.
     *
     * @param aboveTokens the context, in tokens, above which they hold; null for any
     * @param from the time of day, UTC, from which they hold; null just when {@code until} is
     * @param until the time of day, UTC, exclusive; before {@code from} when they hold over midnight
     */
    public record Tier(
            @Nullable Integer aboveTokens,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            Amounts price) {
        public Tier {
            Require.that(aboveTokens != null || from != null, "price.tiers: a tier needs a condition");
            Require.that((from == null) == (until == null), "price.tiers: from and until go together");
            Require.that(aboveTokens == null || aboveTokens > 0, "price.tiers: aboveTokens must be positive");
        }
    }
}
