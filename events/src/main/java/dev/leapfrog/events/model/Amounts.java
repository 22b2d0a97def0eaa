package dev.leapfrog.events.model;

import dev.leapfrog.events.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * What tokens cost, each amount per million tokens. Zero is free, null is unknown, {@link #DYNAMIC} is set by whoever
 * serves the request: three different things.
 *
 * @param cacheRead input that was cached before
 * @param cacheWrite input that is put into the cache
 */
public record Amounts(
        @Nullable Double input,
        @Nullable Double output,
        @Nullable Double cacheRead,
        @Nullable Double cacheWrite) {
    /** Stands for an amount that differs from request to request. */
    public static final double DYNAMIC = -1;

    public Amounts {
        require(input, output, cacheRead, cacheWrite);
    }

    static void require(
            @Nullable Double input, @Nullable Double output, @Nullable Double cacheRead, @Nullable Double cacheWrite) {
        require(input, "input");
        require(output, "output");
        require(cacheRead, "cacheRead");
        require(cacheWrite, "cacheWrite");
    }

    private static void require(@Nullable Double amount, String field) {
        Require.that(
                amount == null || amount == DYNAMIC || (amount >= 0 && Double.isFinite(amount)),
                () -> "price." + field + " must be 0 or more, or " + DYNAMIC + " for dynamic, not " + amount);
    }
}
