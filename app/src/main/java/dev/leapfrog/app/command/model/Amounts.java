package dev.leapfrog.app.command.model;

import java.util.Locale;

/** Amounts of use for people. */
final class Amounts {
    private static final String[] UNITS = {"", "k", "M", "bn", "tn"};
    private static final double THOUSAND = 1000;

    private Amounts() {}

    /** {@code 108.5M}, {@code 950}. */
    static String of(double value) {
        double amount = value;
        int unit = 0;
        while (Math.round(amount * 10) / 10.0 >= THOUSAND && unit < UNITS.length - 1) {
            amount /= THOUSAND;
            unit++;
        }
        double rounded = Math.round(amount * 10) / 10.0;
        return (rounded == Math.rint(rounded)
                        ? Long.toString((long) rounded)
                        : String.format(Locale.ROOT, "%.1f", rounded))
                + UNITS[unit];
    }

    /** {@code 26.8%}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
