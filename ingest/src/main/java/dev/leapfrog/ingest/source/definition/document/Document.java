package dev.leapfrog.ingest.source.definition.document;

import java.util.List;

/** A page of any format. The page as a whole is a row too, and the rows of its lists are rows within it. */
public interface Document {
    /** The page as a whole. */
    DocumentRow whole();

    /**
     * The rows at a path.
     *
     * @param path in the notation of the format; empty for the list of a format that has only one
     */
    default List<DocumentRow> rows(String path) {
        return whole().rows(path);
    }

    /** Whether any row at a path has, or could have, a text at another. */
    default boolean has(String rows, String path) {
        return rows(rows).stream().anyMatch(row -> !row.texts(path).isEmpty());
    }
}
