package dev.leapfrog.ingest.source.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A line of a {@link CsvTable}.
 *
 * @param number from 1, the header not counted
 */
public record CsvRow(int number, List<String> cells) {
    public CsvRow {
        cells = List.copyOf(cells);
    }

    /** The cell of that column as written; null when the table has no such column. */
    public @Nullable String cell(@Nullable CsvColumn column) {
        return column == null ? null : cells.get(column.index());
    }

    /** Where it is in the page, for people. */
    public String where() {
        return "row " + number;
    }
}
