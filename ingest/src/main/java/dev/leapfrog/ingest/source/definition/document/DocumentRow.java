package dev.leapfrog.ingest.source.definition.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A row of a {@link Document}: fields that are text, found by path. What a path is depends on the format. */
public interface DocumentRow {
    /** The text at a path, numbers written out without exponent; null when nothing is there. */
    @Nullable
    String text(String path);

    /**
     * The number at a path, where the format itself tells numbers from texts; not a number for what is to be read from
     * its text, null when nothing is there.
     */
    default @Nullable Double number(String path) {
        return Double.NaN;
    }

    /** The texts at a path that may mean several, in order; none when nothing is there. */
    default List<String> texts(String path) {
        String text = text(path);
        return text == null ? List.of() : List.of(text);
    }

    /** The rows within this one at a path, in order; none when nothing is there. */
    List<DocumentRow> rows(String path);

    /** Whether it is a list that has nothing in it, where the format tells lists from others. */
    default boolean isEmptyList() {
        return false;
    }

    /** Where it stands in the page, for people. */
    String where();

    /** What is wrong with it as a whole, so that none of its fields can be trusted; null when nothing is. */
    default @Nullable String fault() {
        return null;
    }
}
