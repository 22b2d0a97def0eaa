package dev.leapfrog.sinks.watch;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;

/** How many tokens a user sends and gets in a month. */
public record MonthlyTokens(long input, long output) {
    private static final double MILLION = 1e6;

    public MonthlyTokens {
        Require.that(input >= 0, "tokens.input must not be negative");
        Require.that(output >= 0, "tokens.output must not be negative");
        Require.that(input + output > 0, "tokens must be more than none");
    }

    /** What they cost at a price, in its currency; null where an amount is not known or differs by request. */
    public @Nullable Double cost(Price price) {
        Double in = price.input();
        Double out = price.output();
        return in == null || out == null || price.isDynamic() ? null : (input * in + output * out) / MILLION;
    }
}
