package dev.leapfrog.ingest.source.definition.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * A part of an HTML page. A path is a CSS selector of parts within it; the text is that of the first such part, without
 * what is struck out. {@code selector@name} is an attribute, {@code selector@own} the text that is directly in the
 * part, {@code selector@struck} what is struck out. Without a selector the row itself is meant; a selector after
 * {@code $} is looked for in the whole page.
 *
 * @param name where it is in the page, for people
 */
public record HtmlRow(Element element, String name) implements DocumentRow {
    private static final Map<String, Evaluator> SELECTORS = new ConcurrentHashMap<>();
    private static final String OWN = "own";
    private static final String STRUCK = "struck";

    /** @throws UnreadableException when it is not HTML, or beyond the bounds */
    public static Document open(byte[] body) throws UnreadableException {
        HtmlRow whole = new HtmlRow(HtmlPage.open(body), WHOLE_PAGE);
        return () -> whole;
    }

    @Override
    public @Nullable String text(String path) {
        int at = path.lastIndexOf('@');
        String attribute = at < 0 || !isName(path, at + 1) ? "" : path.substring(at + 1);
        String selector = attribute.isEmpty() ? path : path.substring(0, at);
        Element found = first(selector);
        if (found == null) {
            return null;
        }
        return switch (attribute) {
            case "" -> HtmlText.of(found);
            case OWN -> HtmlText.line(found.ownText());
            case STRUCK -> HtmlText.struck(found);
            default -> found.hasAttr(attribute) ? HtmlText.line(found.attr(attribute)) : null;
        };
    }

    private static boolean isName(String path, int from) {
        return from < path.length()
                && path.chars()
                        .skip(from)
                        .allMatch(character ->
                                Character.isLetterOrDigit(character) || character == '-' || character == '_');
    }

    private @Nullable Element first(String selector) {
        if (selector.isEmpty()) {
            return element;
        }
        boolean page = selector.startsWith("$");
        Element within = page ? element.root() : element;
        return within.selectFirst(selector(page ? selector.substring(1) : selector));
    }

    @Override
    public List<DocumentRow> rows(String path) {
        if (path.isEmpty()) {
            return List.of(this);
        }
        List<DocumentRow> rows = new ArrayList<>();
        for (Element part : element.select(selector(path))) {
            rows.add(new HtmlRow(part, "part " + (rows.size() + 1)));
        }
        return rows;
    }

    /** Definitions are few and fixed, so each selector is parsed once and kept. */
    private static Evaluator selector(String written) {
        return SELECTORS.computeIfAbsent(written, Selector::evaluatorOf);
    }

    @Override
    public String where() {
        return name;
    }
}
