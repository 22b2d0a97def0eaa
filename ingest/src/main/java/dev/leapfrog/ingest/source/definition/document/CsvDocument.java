package dev.leapfrog.ingest.source.definition.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A table: a header and lines. Its only list has the empty path.
 *
 * @param columns index by heading in lower case; of two columns of one heading the first
 */
public record CsvDocument(Map<String, Integer> columns, List<DocumentRow> lines) implements Document {
    public CsvDocument {
        columns = Map.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A table with these headings, of which a line may have fewer or more cells.
     *
     * @throws UnreadableException when it has no lines
     */
    static CsvDocument of(List<String> header, List<List<String>> lines) throws UnreadableException {
        return of(header, lines, CsvDocumentRow.NONE);
    }

    /**
     * A table with these headings, of which a line that has another number of cells than the header is shifted and
     * cannot be read.
     *
     * @throws UnreadableException when it has no lines
     */
    public static CsvDocument even(List<String> header, List<List<String>> lines) throws UnreadableException {
        return of(header, lines, header.size());
    }

    private static CsvDocument of(List<String> header, List<List<String>> lines, int width) throws UnreadableException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        List<DocumentRow> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new CsvDocumentRow(columns, lines.get(i), i + 1, width));
        }
        if (rows.isEmpty()) {
            throw new UnreadableException("no rows");
        }
        return new CsvDocument(columns, rows);
    }

    @Override
    public DocumentRow whole() {
        return new Whole(columns, lines);
    }

    /** The table as a whole; a heading is its own text, so that a definition can ask for a column. */
    private record Whole(Map<String, Integer> columns, List<DocumentRow> lines) implements DocumentRow {
        @Override
        public @Nullable String text(String path) {
            return columns.containsKey(path.toLowerCase(Locale.ROOT)) ? path : null;
        }

        @Override
        public List<DocumentRow> rows(String path) {
            return path.isEmpty() ? lines : List.of();
        }

        @Override
        public String where() {
            return "the page";
        }
    }
}
