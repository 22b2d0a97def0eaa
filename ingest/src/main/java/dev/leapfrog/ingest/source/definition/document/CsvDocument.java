package dev.leapfrog.ingest.source.definition.document;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.ingest.source.page.CsvRow;
import dev.leapfrog.ingest.source.page.CsvTable;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A page of comma-separated values; a path is the heading of a column, in any case of letters. Its only list has the
 * empty path. A heading of the document as a whole is its own text, so that a definition can ask for a column.
 *
 * @param columns index by heading in lower case; of two columns with one heading the first
 */
public record CsvDocument(Map<String, Integer> columns, List<DocumentRow> lines) implements Document, DocumentRow {
    public CsvDocument {
        columns = Map.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** @throws UnreadableException when it is not CSV, or has no line after the header */
    public static Document open(byte[] body) throws UnreadableException {
        CsvTable table = CsvTable.read(body);
        List<String> header = table.header();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return new CsvDocument(
                columns,
                table.rows().stream()
                        .<DocumentRow>map(row -> new Line(columns, row, header.size()))
                        .toList());
    }

    @Override
    public DocumentRow whole() {
        return this;
    }

    @Override
    public @Nullable String text(String path) {
        return columns.containsKey(path.toLowerCase(Locale.ROOT)) ? path : null;
    }

    @Override
    public List<DocumentRow> rows(String path) {
        return path.isEmpty() ? lines : List.of();
    }

    @Override
    public boolean has(String rows, String path) {
        return columns.containsKey(path.toLowerCase(Locale.ROOT));
    }

    @Override
    public String where() {
        return WHOLE_PAGE;
    }

    /**
     * A line. One that has another number of cells than the header is shifted and cannot be read.
     *
     * @param width how many cells it must have
     */
    private record Line(Map<String, Integer> columns, CsvRow row, int width) implements DocumentRow {
        @Override
        public @Nullable String text(String path) {
            Integer column = columns.get(path.toLowerCase(Locale.ROOT));
            return column == null || column >= row.cells().size()
                    ? null
                    : row.cells().get(column);
        }

        @Override
        public List<DocumentRow> rows(String path) {
            return List.of();
        }

        @Override
        public Set<String> fields(List<List<String>> apart) {
            Set<String> fields = new LinkedHashSet<>();
            columns.forEach((name, column) -> {
                if (column < row.cells().size()
                        && !name.isEmpty()
                        && !row.cells().get(column).isBlank()) {
                    fields.add(name);
                }
            });
            return fields;
        }

        @Override
        public String where() {
            return row.where();
        }

        @Override
        public @Nullable String fault() {
            int cells = row.cells().size();
            return cells == width ? null : cells + " cells instead of " + width;
        }
    }
}
