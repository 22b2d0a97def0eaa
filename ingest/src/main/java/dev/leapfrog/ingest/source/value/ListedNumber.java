package dev.leapfrog.ingest.source.value;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberInput;

/**
 * Numbers as pages write them: plain decimals, and whole numbers with or without thousands separators. No exponents.
 */
public final class ListedNumber {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,12}(?:\\.\\d{1,20})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2}");

    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 20;

    private ListedNumber() {}

    /**
     * A decimal number.
     *
     * @throws UnreadableException when the cell holds anything else, or nothing
     */
    public static double decimal(@Nullable String cell, String what) throws UnreadableException {
        String text = cell == null ? "" : cell.strip();
        if (!isPlain(text) && !DECIMAL.matcher(text).matches()) {
            throw new UnreadableException(what + " is no number");
        }
        return NumberInput.parseDouble(text, true);
    }

    /** Whether it consists of digits and at most one point, as most numbers do. */
    private static boolean isPlain(String text) {
        int point = -1;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '.' && point < 0) {
                point = i;
            } else if (character < '0' || character > '9') {
                return false;
            }
        }
        int whole = point < 0 ? text.length() : point;
        int fraction = point < 0 ? 1 : text.length() - point - 1;
        return whole > 0 && whole <= MOST_DIGITS && fraction > 0 && fraction <= MOST_DECIMALS;
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
