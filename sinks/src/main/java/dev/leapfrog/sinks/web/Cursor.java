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
 */
public record Cursor(Instant at, String id) implements Comparable<Cursor> {
    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::at).thenComparing(Cursor::id);

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

    /** The cursor of an item in a list that is in the order of names. */
    public static Cursor of(String id) {
        return new Cursor(Instant.EPOCH, id);
    }

    private static Cursor parse(String written) {
        String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException(written);
        }
        try {
            return new Cursor(Instant.parse(text.substring(0, space)), text.substring(space + 1));
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException(notOne);
        }
    }

    /** As clients get it and give it back. */
    public String written() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
