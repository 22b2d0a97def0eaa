package dev.leapfrog.ingest.source.definition.document;

import java.util.List;

/** A page, whatever its format: the whole is a row too, of which the rows of its lists are parts. */
public interface Document {
    /** The page as a whole. */
    DocumentRow whole();

    /**
     * The rows at a path.
     *
     * @param path as the format has it; empty for the only list that a format has
     */
    default List<DocumentRow> rows(String path) {
        return whole().rows(path);
    }
}
