package dev.leapfrog.ingest.source.definition.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table; a path is the heading of a column, in any case of letters.
 *
 * @param columns index by heading in lower case
 * @param number from 1, the header not counted
 * @param width how many cells it must have; {@link #NONE} when it may have any number
 */
record CsvDocumentRow(Map<String, Integer> columns, List<String> cells, int number, int width) implements DocumentRow {
    static final int NONE = 0;

    @Override
    public @Nullable String text(String path) {
        Integer column = columns.get(path.toLowerCase(Locale.ROOT));
        return column == null || column >= cells.size() ? null : cells.get(column);
    }

    @Override
    public List<DocumentRow> rows(String path) {
        return List.of();
    }

    @Override
    public String where() {
        return "row " + number;
    }

    @Override
    public @Nullable String fault() {
        return width == NONE || cells.size() == width ? null : cells.size() + " cells instead of " + width;
    }
}
