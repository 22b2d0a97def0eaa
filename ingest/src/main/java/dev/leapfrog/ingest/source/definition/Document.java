package dev.leapfrog.ingest.source.definition;

import java.util.List;

/** A page, whatever its format: the whole is a row too, of which the rows of its lists are parts. */
interface Document {
    /** The page as a whole. */
    Row whole();

    /**
     * The rows at a path.
     *
     * @param path as the format has it; empty for the only list that a format has
     */
    default List<Row> rows(String path) {
        return whole().rows(path);
    }
}
