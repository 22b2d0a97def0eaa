package dev.leapfrog.ingest.source.definition.table;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.ingest.source.definition.document.HtmlText;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The tables of an HTML page, from top to bottom; of a table within a table only the outer one. */
public final class HtmlTables implements NodeFilter {
    private final TableOutline outline;
    private final List<PageTable> tables = new ArrayList<>();
    private final TableBounds bounds = new TableBounds();

    private HtmlTables(TableOutline outline) {
        this.outline = outline;
    }

    /** @throws UnreadableException when there is more than a page of tables can be */
    public static List<PageTable> of(Element page) throws UnreadableException {
        return of(page, new TableOutline());
    }

    /**
     * The tables of a part of a page.
     *
     * @param outline what is above them; what is in the part is added
     */
    static List<PageTable> of(Element part, TableOutline outline) throws UnreadableException {
        HtmlTables found = new HtmlTables(outline);
        part.filter(found);
        found.bounds.require();
        return found.tables;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            outline.text(HtmlText.line(text.getWholeText()));
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                outline.heading(element.normalName().charAt(1) - '0', HtmlText.of(element));
                yield FilterResult.SKIP_CHILDREN;
            }
            case "table" -> {
                add(new HtmlGrid(element, bounds).table(outline.table()));
                yield FilterResult.SKIP_CHILDREN;
            }
            case "script", "style", "template" -> FilterResult.SKIP_CHILDREN;
            default -> bounds.isExceeded() ? FilterResult.STOP : FilterResult.CONTINUE;
        };
    }

    /** Some pages put the headings into a table of their own, right before the one with the lines. */
    private void add(PageTable table) {
        boolean continues =
                !tables.isEmpty() && tables.getLast().isHeadingsAlone() && table.headings() == 0 && sameWidth(table);
        tables.add(continues ? table.under(tables.removeLast()) : table);
    }

    private boolean sameWidth(PageTable table) {
        return !table.grid().isEmpty()
                && tables.getLast().grid().getLast().size()
                        == table.grid().getFirst().size();
    }
}
