package dev.leapfrog.ingest.source.definition.table;

import java.util.List;

import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import org.jspecify.annotations.Nullable;

/**
 * Lines of tables that are about one thing, see {@link TableSelection}.
 *
 * @param name what they have in common
 */
record GroupedRow(String name, List<Line> lines) implements DocumentRow {
    private static final String EVERY = "*";

    GroupedRow {
        lines = List.copyOf(lines);
    }

    @Override
    public @Nullable String text(String path) {
        int end = path.startsWith("[") ? path.indexOf(']') : -1;
        if (end < 0) {
            return lines.getFirst().row.text(path);
        }
        String label = path.substring(1, end);
        String field = path.substring(end + 1).strip();
        for (Line line : lines) {
            if (line.label.equalsIgnoreCase(label)) {
                return line.row.text(field);
            }
        }
        return null;
    }

    @Override
    public List<DocumentRow> rows(String path) {
        return lines.stream()
                .filter(line -> path.equals(EVERY) || path.equalsIgnoreCase("[" + line.label + "]"))
                .map(Line::row)
                .toList();
    }

    @Override
    public String where() {
        return lines.getFirst().row.where();
    }

    /** A line of a table. */
    record Line(String label, DocumentRow row) {}
}
