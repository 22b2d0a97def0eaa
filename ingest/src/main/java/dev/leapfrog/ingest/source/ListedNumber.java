package dev.leapfrog.ingest.source;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Numbers as pages write them: plain decimals, whole numbers perhaps with thousands separators. No exponents. */
public final class ListedNumber {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,12}(?:\\.\\d{1,20})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2}");

    private ListedNumber() {}

    /**
     * A decimal number.
     *
     * @throws UnreadableException when the cell holds anything else, or nothing
     */
    public static double decimal(@Nullable String cell, String what) throws UnreadableException {
        String text = cell == null ? "" : cell.strip();
        if (!DECIMAL.matcher(text).matches()) {
            throw new UnreadableException(what + " is no number");
        }
        return Double.parseDouble(text);
    }

    /**
     * A whole number from 0; null where the cell holds nothing.
     *
     * @throws UnreadableException when the cell holds anything else
     */
    public static @Nullable Integer count(@Nullable String cell, String what) throws UnreadableException {
        String text = ListedText.of(cell);
        if (text == null) {
            return null;
        }
        if (!COUNT.matcher(text).matches()) {
            throw new UnreadableException(what + " is no whole number");
        }
        return Integer.valueOf(text.replace(",", ""));
    }
}
