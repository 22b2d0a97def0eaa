package dev.leapfrog.ingest.source.definition.document;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link Document}, whose texts are found by path. The notation of paths depends on the format of the page.
 */
public interface DocumentRow {
    /** Where the row of a whole page is, for people. */
    String WHOLE_PAGE = "the page";

    /** The text at a path, numbers written without exponent; null when nothing is there. */
    @Nullable
    String text(String path);

    /**
     * The number at a path, where the format itself tells numbers from texts; not a number when it must be read from
     * the text, null when nothing is there.
     */
    default @Nullable Double number(String path) {
        return Double.NaN;
    }

    /** The texts at a path that may lead to several, in order; none when nothing is there. */
    default List<String> texts(String path) {
        String text = text(path);
        return text == null ? List.of() : List.of(text);
    }

    /** The rows within this one at a path, in order; none when nothing is there. */
    List<DocumentRow> rows(String path);

    /** Whether it is an empty list, where the format tells lists from other things. */
    default boolean isEmptyList() {
        return false;
    }

    /**
     * The names of all its fields that have a value, where the format names them; in a tree these are paths, in which a
     * place in a list is {@code *}. None in a format without names.
     *
     * @param apart paths of parts that are looked at by themselves
     */
    default Set<String> fields(List<List<String>> apart) {
        return Set.of();
    }

    /** Whether the text at a path is in that one of its {@link #fields}; in a tree a path says so itself. */
    default boolean leads(String path, String field) {
        return path.equalsIgnoreCase(field);
    }

    /** The name that it has in the row that it is a part of, if it is no more than a text; null otherwise. */
    default @Nullable String nameOfText() {
        return null;
    }

    /** Where it is in the page, for people. */
    String where();

    /** What is wrong with the row as a whole, so that none of its texts can be trusted; null when nothing is. */
    default @Nullable String fault() {
        return null;
    }
}
