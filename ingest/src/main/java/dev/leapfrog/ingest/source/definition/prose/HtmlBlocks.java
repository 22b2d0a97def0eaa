package dev.leapfrog.ingest.source.definition.prose;

import java.util.List;
import java.util.Set;

import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.document.HtmlText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The paragraphs and list items of an HTML page. */
final class HtmlBlocks implements NodeFilter {
    private static final Set<String> LISTS = Set.of("ul", "ol");

    private final BlockList blocks = new BlockList();
    private int items;

    private HtmlBlocks() {}

    static List<DocumentRow> of(Element page) {
        HtmlBlocks found = new HtmlBlocks();
        page.filter(found);
        return found.blocks.blocks();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (HtmlText.isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        return switch (element.normalName()) {
            case "script", "style", "template", "table", "nav", "svg" -> FilterResult.SKIP_ENTIRELY;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                blocks.heading(element.normalName().charAt(1) - '0', HtmlText.of(element));
                yield FilterResult.SKIP_ENTIRELY;
            }
            case "p" -> {
                if (items == 0) {
                    blocks.paragraph(marked(element));
                }
                yield FilterResult.SKIP_ENTIRELY;
            }
            case "li" -> {
                blocks.item(marked(ownText(element)), items);
                items++;
                yield FilterResult.CONTINUE;
            }
            default -> FilterResult.CONTINUE;
        };
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.normalName().equals("li")) {
            items--;
        }
        return FilterResult.CONTINUE;
    }

    /** An item without the lists in it. */
    private static Element ownText(Element item) {
        Element own = new Element("li");
        for (Node child : item.childNodes()) {
            if (child instanceof TextNode || !(child instanceof Element part && LISTS.contains(part.normalName()))) {
                own.appendChild(child.clone());
            }
        }
        return own;
    }

    private static BlockList.Marked marked(Element element) {
        return new BlockList.Marked(
                HtmlText.of(element),
                element.select("code").stream().map(HtmlText::of).toList(),
                element.select("b, strong").stream().map(HtmlText::of).toList());
    }
}
