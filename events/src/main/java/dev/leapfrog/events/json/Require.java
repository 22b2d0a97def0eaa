package dev.leapfrog.events.json;

import java.util.function.Supplier;

/** The checks that records make of what they are given; each message names the field. */
public final class Require {
    private Require() {}

    public static String text(String value, String field) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        return value;
    }

    /** Ids stand in keys, apart by spaces. */
    public static String word(String value, String field) {
        if (text(value, field).chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(field + " must not hold white space: '" + value + "'");
        }
        return value;
    }

    public static double finite(double value, String field) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(field + " must be a finite number, not " + value);
        }
        return value;
    }

    public static int notNegative(int value, String field) {
        if (value < 0) {
            throw new IllegalArgumentException(field + " must not be negative, not " + value);
        }
        return value;
    }

    /** For a message that takes work to write. */
    public static void that(boolean holds, Supplier<String> message) {
        if (!holds) {
            throw new IllegalArgumentException(message.get());
        }
    }

    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
