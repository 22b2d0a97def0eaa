package dev.leapfrog.events.board;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.leapfrog.events.json.Require;

/**
 * One issue of a board: what was published together and is concluded together. Written {@code board@instant}.
 *
 * @param publishedAt the date the source published; a bare date is 00:00 UTC
 */
public record Publication(BoardId board, Instant publishedAt) {
    /**
     * Reads {@code board@instant}.
     *
     * @throws IllegalArgumentException when there is no {@code @}
     * @throws java.time.format.DateTimeParseException when what follows is no ISO-8601 instant
     */
    @JsonCreator
    public static Publication parse(String id) {
        int at = id.lastIndexOf('@');
        Require.that(at > 0, "publication must be board@instant, not '" + id + "'");
        return new Publication(BoardId.parse(id.substring(0, at)), Instant.parse(id.substring(at + 1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return board + "@" + publishedAt;
    }
}
