package dev.leapfrog.ingest.source.definition.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    public Set<String> fields(List<List<String>> apart) {
        Set<String> fields = new LinkedHashSet<>();
        lines.forEach(line -> fields.addAll(line.row.fields(apart)));
        return fields;
    }

    @Override
    public boolean leads(String path, String field) {
        int end = path.startsWith("[") ? path.indexOf(']') : -1;
        String label = end < 0 ? "" : path.substring(1, end);
        String inLine = path.substring(end + 1).strip();
        return lines.stream()
                .filter(line -> end < 0 || line.label.equalsIgnoreCase(label))
                .anyMatch(line -> line.row.leads(inLine, field));
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
