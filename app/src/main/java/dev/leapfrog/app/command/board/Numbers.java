package dev.leapfrog.app.command.board;

import java.util.Locale;

/** Numbers for people. */
final class Numbers {
    private Numbers() {}

    /** With one decimal where it has any. */
    static String of(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }
}
