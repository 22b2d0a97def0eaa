package dev.leapfrog.ingest.source.definition.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.definition.document.HtmlText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The cells of an HTML table, each repeated over the lines and columns it spans. */
final class HtmlGrid {
    private final List<List<@Nullable TableCell>> lines = new ArrayList<>();
    private final TableBounds bounds;
    private int headings;
    private int corner = 1;

    HtmlGrid(Element table, TableBounds bounds) {
        this.bounds = bounds;
        List<Element> rows = table.select("> tr, > * > tr");
        if (rows.isEmpty()) {
            looseHeadings(table);
            return;
        }
        rows.forEach(row -> lines.add(new ArrayList<>()));
        boolean still = true;
        for (int i = 0; i < rows.size() && !bounds.isExceeded(); i++) {
            List<Element> cells = cells(rows.get(i));
            place(cells, i);
            still = still && isHeading(rows.get(i), cells);
            headings += still ? 1 : 0;
        }
    }

    /** Headings in a table without any row. */
    private void looseHeadings(Element table) {
        List<@Nullable TableCell> line = new ArrayList<>();
        for (Element heading : table.select("th")) {
            if (bounds.take() && line.size() < TableBounds.WIDEST) {
                line.add(cell(heading));
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
            headings = 1;
        }
    }

    private static boolean isHeading(Element row, List<Element> cells) {
        Element section = row.parent();
        return (section != null && section.normalName().equals("thead"))
                || (!cells.isEmpty()
                        && cells.stream().allMatch(cell -> cell.normalName().equals("th")));
    }

    /** The cells of a row, without placeholders of merged cells. */
    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .filter(cell -> !HtmlText.isHidden(cell))
                .filter(cell -> !isPlaceholder(cell))
                .toList();
    }

    private static boolean isPlaceholder(Element cell) {
        return (cell.attr("rowspan").equals("0") || cell.attr("colspan").equals("0"))
                && HtmlText.of(cell).isEmpty();
    }

    private void place(List<Element> cells, int row) {
        int column = 0;
        for (Element element : cells) {
            while (at(row, column) != null) {
                column++;
            }
            int wide = span(element, "colspan");
            int high = span(element, "rowspan");
            if (row == 0 && column == 0) {
                corner = wide;
            }
            TableCell cell = cell(element);
            for (int y = row; y < Math.min(row + high, lines.size()); y++) {
                for (int x = column; x < Math.min(column + wide, TableBounds.WIDEST); x++) {
                    put(y, x, cell);
                }
            }
            column += wide;
            if (column >= TableBounds.WIDEST) {
                return;
            }
        }
    }

    private @Nullable TableCell at(int row, int column) {
        List<@Nullable TableCell> line = lines.get(row);
        return column < line.size() ? line.get(column) : null;
    }

    private void put(int row, int column, TableCell cell) {
        List<@Nullable TableCell> line = lines.get(row);
        while (line.size() <= column) {
            if (!bounds.take()) {
                return;
            }
            line.add(null);
        }
        line.set(column, cell);
    }

    private static TableCell cell(Element element) {
        return new TableCell(
                HtmlText.of(element),
                HtmlText.struck(element),
                element.normalName().equals("th"));
    }

    /** How many lines or columns a cell spans, as browsers read it. */
    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        boolean number = !written.isEmpty()
                && written.length() <= 5
                && written.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return number ? Math.max(1, Integer.parseInt(written)) : 1;
    }

    PageTable table(Map<String, String> about) {
        List<List<TableCell>> grid = new ArrayList<>();
        for (List<@Nullable TableCell> line : lines) {
            List<TableCell> filled = new ArrayList<>(line.size());
            for (TableCell cell : line) {
                filled.add(cell == null ? TableCell.NONE : cell);
            }
            grid.add(filled);
        }
        return new PageTable(about, grid, headings, corner);
    }
}
