package dev.leapfrog.streams.reader;

import java.nio.charset.StandardCharsets;

/** Reads numbers from JSON. */
final class Decimals {
    /** Up to here every whole number is a double, and so is its quotient by a power of ten, correctly rounded. */
    private static final long EXACT = 1L << 53;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };
    private static final int DIGITS = 18;

    private Decimals() {}

    /** A JSON number; NaN when these bytes are none. */
    static double number(byte[] json, int from, int to) {
        boolean negative = from < to && json[from] == '-';
        int first = negative ? from + 1 : from;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int at = first; at < to; at++) {
            byte next = json[at];
            if (next == '.' && point < 0) {
                point = at;
            } else if (next >= '0' && next <= '9' && count < DIGITS) {
                digits = 10 * digits + (next - '0');
                count++;
            } else {
                return parsed(json, from, to);
            }
        }
        int decimals = point < 0 ? 0 : to - point - 1;
        boolean plain = count > 0
                && digits < EXACT
                && point != first
                && point != to - 1
                && !(json[first] == '0' && point != first + 1 && to - first > 1);
        if (!plain) {
            return parsed(json, from, to);
        }
        double value = digits / POWERS[decimals];
        // A whole number has no negative zero.
        return negative && (digits > 0 || point >= 0) ? -value : value;
    }

    /** A whole number that is not negative; -1 when these bytes are none that an int holds. */
    static int whole(byte[] json, int from, int to) {
        int value = 0;
        if (from == to || to - from > 9 || (json[from] == '0' && to - from > 1)) {
            return -1;
        }
        for (int at = from; at < to; at++) {
            if (json[at] < '0' || json[at] > '9') {
                return -1;
            }
            value = 10 * value + (json[at] - '0');
        }
        return value;
    }

    /** In full; the pattern is that of JSON, as Java takes more for a number. */
    private static double parsed(byte[] json, int from, int to) {
        String text = new String(json, from, to - from, StandardCharsets.ISO_8859_1);
        return text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?") ? Double.parseDouble(text) : Double.NaN;
    }
}
