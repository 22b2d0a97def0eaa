package dev.leapfrog.ingest.source.definition.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.google.re2j.Pattern;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import org.jspecify.annotations.Nullable;

/** The lines of a table, their cells by the headings of its columns. */
final class TableLines {
    static final String PAGE = "@page";
    private static final String STRUCK = "@struck";
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final PageTable table;
    private final String page;
    private final List<List<TableCell>> lines;
    /** Number of a column, from 0, by its heading in lower case, in order of the columns. */
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    TableLines(PageTable table, TableSelection wanted, String page) {
        this.table = table;
        this.page = page;
        List<List<TableCell>> grid = wanted.transpose() ? transposed(table.grid()) : table.grid();
        int header = header(wanted, grid);
        name(grid.subList(0, header));
        this.lines = grid.subList(header, grid.size());
    }

    private int header(TableSelection wanted, List<List<TableCell>> grid) {
        Integer said = wanted.header();
        int marked = wanted.transpose() ? table.corner() : table.headings();
        return Math.min(grid.size(), said == null ? Math.max(1, marked) : said);
    }

    private static List<List<TableCell>> transposed(List<List<TableCell>> grid) {
        int width = grid.stream().mapToInt(List::size).max().orElse(0);
        List<List<TableCell>> turned = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            List<TableCell> line = new ArrayList<>(grid.size());
            for (List<TableCell> cells : grid) {
                line.add(column < cells.size() ? cells.get(column) : TableCell.NONE);
            }
            turned.add(line);
        }
        return turned;
    }

    /**
     * Names the columns. Lines of headings above one another are joined; when they differ in width they cannot be
     * aligned, and the last line counts.
     */
    private void name(List<List<TableCell>> header) {
        if (header.isEmpty()) {
            return;
        }
        List<TableCell> last = header.getLast();
        boolean aligned = header.stream().allMatch(line -> line.size() == last.size());
        Map<String, Integer> seen = new HashMap<>();
        for (int column = 0; column < last.size(); column++) {
            StringBuilder name = new StringBuilder();
            String before = "";
            for (List<TableCell> line : aligned ? header : List.of(last)) {
                String part = line.get(column).text();
                if (!part.isEmpty() && !part.equals(before)) {
                    name.append(name.isEmpty() ? "" : " ").append(part);
                    before = part;
                }
            }
            String heading = name.toString().toLowerCase(Locale.ROOT);
            int times = seen.merge(heading, 1, Integer::sum);
            columns.put(times == 1 ? heading : heading + "#" + times, column);
        }
    }

    List<DocumentRow> rows() {
        List<DocumentRow> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Line(lines.get(i), "table " + table.about().get(PageTable.TABLE) + " row " + (i + 1)));
        }
        return rows;
    }

    /** Whether there is a column, or something about the table, at a path; see {@link TableSelection}. */
    boolean has(String path) {
        String inLine =
                path.startsWith("[") ? path.substring(path.indexOf(']') + 1).strip() : path;
        return inLine.startsWith("@") || column(unstruck(inLine)) != null;
    }

    private static String unstruck(String path) {
        return path.endsWith(STRUCK) ? path.substring(0, path.length() - STRUCK.length()) : path;
    }

    private @Nullable Integer column(String path) {
        if (path.startsWith("~")) {
            Pattern pattern = PATTERNS.computeIfAbsent(path, TableLines::pattern);
            for (Map.Entry<String, Integer> column : columns.entrySet()) {
                if (pattern.matcher(column.getKey()).find()) {
                    return column.getValue();
                }
            }
            return null;
        }
        if (path.length() > 1 && path.length() < 5 && path.startsWith("#")) {
            String number = path.substring(1);
            return number.chars().allMatch(Character::isDigit) ? Integer.parseInt(number) - 1 : null;
        }
        return columns.get(path.toLowerCase(Locale.ROOT));
    }

    /** Definitions are few and fixed, so that each pattern is compiled once. */
    private static Pattern pattern(String path) {
        return Pattern.compile(path.substring(1), Pattern.CASE_INSENSITIVE);
    }

    private final class Line implements DocumentRow {
        private final List<TableCell> cells;
        private final String where;

        Line(List<TableCell> cells, String where) {
            this.cells = cells;
            this.where = where;
        }

        @Override
        public @Nullable String text(String path) {
            if (path.equals(PAGE)) {
                return page;
            }
            if (path.startsWith("@")) {
                return table.about().get(path);
            }
            boolean struck = path.endsWith(STRUCK);
            Integer column = column(unstruck(path));
            if (column == null || column < 0 || column >= cells.size()) {
                return null;
            }
            TableCell cell = cells.get(column);
            return struck ? cell.struck() : cell.text();
        }

        @Override
        public List<DocumentRow> rows(String path) {
            return List.of();
        }

        @Override
        public Set<String> fields(List<List<String>> apart) {
            Set<String> fields = new LinkedHashSet<>();
            columns.forEach((heading, column) -> {
                boolean filled =
                        column < cells.size() && !cells.get(column).text().isBlank();
                if (filled && !heading.isBlank()) {
                    fields.add(heading);
                }
            });
            return fields;
        }

        @Override
        public boolean leads(String path, String field) {
            Integer column = column(unstruck(path));
            return column != null && column.equals(columns.get(field));
        }

        @Override
        public String where() {
            return where;
        }
    }
}
