package dev.leapfrog.ingest.source.definition;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.ingest.source.SkippedRows;
import dev.leapfrog.ingest.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a page make a list.
 *
 * @param path of the rows; empty for the only list of a page
 * @param where what must hold of a row; others are no concern of the list
 */
record Rows(String path, Where where) {
    static Rows of(@Nullable String path, @Nullable Where where) {
        return new Rows(path == null ? "" : path, where == null ? Where.ANY : where);
    }

    /** Reads a row. */
    @FunctionalInterface
    interface Reader<T> {
        /**
         * What the row says; null when it is no concern of the list.
         *
         * @throws UnreadableException when it is not what it should be; it is left out then
         */
        @Nullable
        T read(Row row) throws UnreadableException;
    }

    /** Reads the rows, and notes those that cannot be read. */
    <T> List<T> read(Document document, Field.Page page, SkippedRows skipped, Reader<T> reader) {
        List<T> read = new ArrayList<>();
        for (Row row : document.rows(path)) {
            String fault = row.fault();
            if (fault != null) {
                skipped.skip(row.where(), new UnreadableException(fault));
                continue;
            }
            if (!where.holds(row, page)) {
                continue;
            }
            try {
                T one = reader.read(row);
                if (one != null) {
                    read.add(one);
                    skipped.read();
                }
            } catch (UnreadableException unlikeTheOthers) {
                skipped.skip(row.where(), unlikeTheOthers);
            }
        }
        return read;
    }
}
