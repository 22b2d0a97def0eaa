package dev.leapfrog.ingest.source.definition.rule;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a page make a list.
 *
 * @param path of the rows; empty for the only list of a page
 * @param where what must hold of a row; others are no concern of the list
 */
record RowSelection(String path, RowFilter where) {
    static RowSelection of(@Nullable String path, @Nullable RowFilter where) {
        return new RowSelection(path == null ? "" : path, where == null ? RowFilter.ANY : where);
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
        T read(DocumentRow row) throws UnreadableException;
    }

    /** Reads the rows, and notes those that cannot be read. */
    <T> List<T> read(Document document, PageAddress page, SkippedRows skipped, Reader<T> reader) {
        List<T> read = new ArrayList<>();
        for (DocumentRow row : document.rows(path)) {
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
