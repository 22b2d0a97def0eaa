package dev.leapfrog.streams.market;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Prices in a sentence. */
public final class MarketText {
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);
    private static final double WHOLE = 10;

    private MarketText() {}

    /** Dollars with the digits that tell something: {@code $0.075}, {@code $2.4}, {@code $15}. */
    public static String dollars(double amount) {
        return "$" + digits(amount);
    }

    /** How many times as much: {@code 3.4 times}, {@code 12 times}. */
    public static String times(double factor) {
        return digits(factor) + " times";
    }

    private static String digits(double amount) {
        BigDecimal exact = BigDecimal.valueOf(amount);
        BigDecimal rounded = amount >= WHOLE ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(TWO_DIGITS);
        return rounded.stripTrailingZeros().toPlainString();
    }
}
