package dev.leapfrog.ingest.source.definition.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table of a page, with spans filled in.
 *
 * @param about what can be said of it, by path: {@code @heading} the heading above it, {@code @h1} to {@code @h6} the
 *     headings of each level that it is under, {@code @before} the text right before it, {@code @nth} its number under
 *     its heading, {@code @table} its number on the page
 * @param grid lines of cells, possibly of different length
 * @param headings how many of the first lines are headings, as far as the page marks them; 0 when it marks none
 * @param corner how many columns the first cell spans
 */
public record PageTable(Map<String, String> about, List<List<TableCell>> grid, int headings, int corner) {
    static final String HEADING = "@heading";
    static final String BEFORE = "@before";
    static final String NTH = "@nth";
    static final String TABLE = "@table";

    public PageTable {
        about = Map.copyOf(about);
        grid = grid.stream().map(List::copyOf).toList();
    }

    /** Whether it is nothing but headings, which belong to the table after it. */
    boolean isHeadingsAlone() {
        return !grid.isEmpty() && headings == grid.size();
    }

    /** This table under the headings of another. */
    PageTable under(PageTable above) {
        List<List<TableCell>> lines = new ArrayList<>(above.grid);
        lines.addAll(grid);
        return new PageTable(above.about, lines, above.headings, above.corner);
    }
}
