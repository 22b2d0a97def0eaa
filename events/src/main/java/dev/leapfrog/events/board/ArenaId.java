package dev.leapfrog.events.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.leapfrog.events.json.Require;

/**
 * A publisher's family of rankings, such as {@code lmarena/text}. The key of {@code scores}: all boards of an arena
 * stand together in one partition.
 */
public record ArenaId(String publisher, String arena) {
    public ArenaId {
        Require.word(publisher, "arena publisher");
        Require.word(arena, "arena name");
        Require.that(publisher.indexOf('/') < 0 && arena.indexOf('/') < 0, "arena must be publisher/arena");
    }

    /**
     * Reads {@code publisher/arena}.
     *
     * @throws IllegalArgumentException when it has not exactly two parts
     */
    @JsonCreator
    public static ArenaId parse(String id) {
        String[] parts = id.split("/", -1);
        Require.that(parts.length == 2, "arena must be publisher/arena, not '" + id + "'");
        return new ArenaId(parts[0], parts[1]);
    }

    @JsonValue
    @Override
    public String toString() {
        return publisher + "/" + arena;
    }
}
