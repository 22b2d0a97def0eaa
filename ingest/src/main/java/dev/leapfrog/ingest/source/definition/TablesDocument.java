package dev.leapfrog.ingest.source.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/** The lines of the tables of a page, as {@link Tables} wants them. Its only list has the empty path. */
final class TablesDocument implements Document {
    private static final Field.Page NO_ADDRESS = new Field.Page(Map.of());

    private final List<Row> rows;
    private final String text;

    /**
     * Reads the tables of a page.
     *
     * @param text of the whole page
     * @throws UnreadableException when no table is the one that is looked for
     */
    TablesDocument(List<PageTable> tables, Tables wanted, String text) throws UnreadableException {
        this.text = text;
        List<Row> lines = new ArrayList<>();
        boolean found = false;
        for (PageTable table : tables) {
            if (isWanted(table, wanted)) {
                found = true;
                for (Row line : new TableLines(table, wanted, text).rows()) {
                    if (wanted.where().holds(line, NO_ADDRESS)) {
                        lines.add(line);
                    }
                }
            }
        }
        if (!found) {
            throw new UnreadableException(
                    wanted.heading() == null || tables.isEmpty()
                            ? "no table"
                            : "no table under a heading " + wanted.heading().pattern());
        }
        Field group = wanted.group();
        this.rows = group == null ? lines : grouped(lines, group, wanted.label());
    }

    private static boolean isWanted(PageTable table, Tables wanted) {
        if (wanted.heading() == null) {
            return true;
        }
        for (Map.Entry<String, String> about : table.about().entrySet()) {
            if (about.getKey().startsWith("@h")
                    && wanted.heading().matcher(about.getValue()).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<Row> grouped(List<Row> lines, Field by, @Nullable Field label) {
        Map<String, List<GroupedRow.Line>> groups = new LinkedHashMap<>();
        for (Row line : lines) {
            String group = by.text(line, NO_ADDRESS);
            if (group != null) {
                String called = label == null ? null : label.text(line, NO_ADDRESS);
                groups.computeIfAbsent(group, first -> new ArrayList<>())
                        .add(new GroupedRow.Line(called == null ? "" : called, line));
            }
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((group, members) -> rows.add(new GroupedRow(group, members)));
        return rows;
    }

    @Override
    public Row whole() {
        return new Whole(rows, text);
    }

    private record Whole(List<Row> rows, String text) implements Row {
        @Override
        public @Nullable String text(String path) {
            return path.equals(TableLines.PAGE) ? text : null;
        }

        @Override
        public List<Row> rows(String path) {
            return path.isEmpty() ? rows : List.of();
        }

        @Override
        public String where() {
            return "the page";
        }
    }
}
