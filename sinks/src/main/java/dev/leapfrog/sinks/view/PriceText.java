package dev.leapfrog.sinks.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;

/** Prices of tokens for people. */
public final class PriceText {
    private static final MathContext DIGITS = new MathContext(4);
    private static final int CENTS = 2;

    private PriceText() {}

    /** {@code $0.075 in and $0.60 out per million tokens}. */
    public static String of(Price price) {
        if (price.isDynamic()) {
            return "a price that differs from request to request";
        }
        return amount(price, price.input()) + " in and " + amount(price, price.output()) + " out per million tokens";
    }

    private static String amount(Price price, @Nullable Double amount) {
        if (amount == null) {
            return "unknown";
        }
        BigDecimal exact = new BigDecimal(amount, DIGITS).stripTrailingZeros();
        BigDecimal shown = exact.scale() < CENTS ? exact.setScale(CENTS) : exact;
        String currency = price.currency();
        return (currency == null ? "$" : currency.toUpperCase(Locale.ROOT) + " ") + shown.toPlainString();
    }
}
