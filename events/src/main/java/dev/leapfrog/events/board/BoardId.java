package dev.leapfrog.events.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.leapfrog.events.json.Require;

/** One ranking of an arena, {@code publisher/arena/category}, such as {@code lmarena/text/overall}. */
public record BoardId(ArenaId arena, String category) implements Comparable<BoardId> {
    public BoardId {
        Require.word(category, "board category");
        Require.that(category.indexOf('/') < 0 && category.indexOf('@') < 0, "board category holds no '/' or '@'");
    }

    /**
     * Reads {@code publisher/arena/category}.
     *
     * @throws IllegalArgumentException when it has not exactly three parts
     */
    @JsonCreator
    public static BoardId parse(String id) {
        String[] parts = id.split("/", -1);
        Require.that(parts.length == 3, "board must be publisher/arena/category, not '" + id + "'");
        return new BoardId(new ArenaId(parts[0], parts[1]), parts[2]);
    }

    @Override
    public int compareTo(BoardId other) {
        return toString().compareTo(other.toString());
    }

    @JsonValue
    @Override
    public String toString() {
        return arena + "/" + category;
    }
}
