package dev.leapfrog.ingest.source.definition.rule;

import java.util.List;

import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.definition.field.RowFilter;
import dev.leapfrog.ingest.source.page.RowReader;
import dev.leapfrog.ingest.source.page.SkippedRows;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a page make a list.
 *
 * @param path of the rows; empty for the only list of a page
 * @param where what must hold of a row; others are not part of the list
 */
public record RowSelection(String path, RowFilter where) {
    static RowSelection of(@Nullable String path, @Nullable RowFilter where) {
        return new RowSelection(path == null ? "" : path, where == null ? RowFilter.ANY : where);
    }

    /** Reads the rows that the filter keeps, and skips those that cannot be read. */
    <T> List<T> read(Document document, PageAddress page, SkippedRows skipped, RowReader<DocumentRow, T> reader) {
        return skipped.readAll(
                document.rows(path),
                row -> {
                    String fault = row.fault();
                    if (fault != null) {
                        throw new UnreadableException(fault);
                    }
                    return where.holds(row, page) ? reader.read(row) : null;
                },
                DocumentRow::where);
    }
}
