package dev.leapfrog.events.board;

import java.util.Locale;

/** A score, or a difference of scores, as people read it. */
public final class ShownNumber {
    private ShownNumber() {}

    /** With one decimal where it has any: {@code 23}, {@code 0.4}. */
    public static String of(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    /** So many points, for a sentence: {@code 23 points}, {@code 1 point}, {@code 0.4 points}. */
    public static String points(double value) {
        String number = of(value);
        return number + (number.equals("1") ? " point" : " points");
    }
}
