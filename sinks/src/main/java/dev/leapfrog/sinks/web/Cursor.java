package dev.leapfrog.sinks.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;

/**
 * Where an item stands in a list: by its time, then by what tells it from others of that time. A page goes on behind
 * the cursor of the last item of the page before, so that what comes in between moves nothing.
 *
 * @param nth counts items that are alike in both, from 0
 */
public record Cursor(Instant at, String id, int nth) implements Comparable<Cursor> {
    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::at).thenComparing(Cursor::id);
    private static final int PARTS = 3;

    /** Where the next page begins. */
    public static final Parameter<Cursor> PARAMETER = new Parameter<>(
            Parameter.Place.QUERY,
            "cursor",
            "Where to go on: what the page before gave as next.",
            "what an answer gave as next",
            Map.of("type", "string"),
            Cursor.class,
            Cursor::parse,
            null);

    /** The cursor of an item that has a time. */
    public static Cursor of(Instant at, String id) {
        return new Cursor(at, id, 0);
    }

    /** The cursor of an item in a list that is in the order of names. */
    public static Cursor of(String id) {
        return of(Instant.EPOCH, id);
    }

    /** The cursor of an item that follows one with this cursor and is alike. */
    Cursor again() {
        return new Cursor(at, id, nth + 1);
    }

    private static Cursor parse(String written) {
        String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
        String[] parts = text.split(" ", PARTS);
        try {
            if (parts.length == PARTS) {
                return new Cursor(Instant.parse(parts[0]), parts[2], Integer.parseInt(parts[1]));
            }
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException(notOne);
        }
        throw new IllegalArgumentException(written);
    }

    /** As clients get it and give it back. */
    public String written() {
        String text = at + " " + nth + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** By time and id. */
    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
