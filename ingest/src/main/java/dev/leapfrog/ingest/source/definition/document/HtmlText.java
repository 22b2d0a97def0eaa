package dev.leapfrog.ingest.source.definition.document;

import java.util.Locale;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of a part of an HTML page as a reader sees it: one line, without footnote marks and what is struck out. */
public final class HtmlText {
    private HtmlText() {}

    /** What is not struck out. */
    public static String of(Element element) {
        return read(element, false);
    }

    /** What is struck out. */
    public static String struck(Element element) {
        return read(element, true);
    }

    private static String read(Element root, boolean struck) {
        Reader reader = new Reader(struck);
        root.filter(reader);
        return line(reader.text);
    }

    /** One line: blanks run together, characters without width left out. */
    public static String line(CharSequence text) {
        StringBuilder line = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isWhitespace(character) || character == '\u00a0') {
                blank = true;
            } else if (!isWithoutWidth(character)) {
                if (blank && !line.isEmpty()) {
                    line.append(' ');
                }
                blank = false;
                line.append(character);
            }
        }
        return line.toString();
    }

    private static boolean isWithoutWidth(char character) {
        return (character >= '\u200b' && character <= '\u200d') || character == '\u2060' || character == '\ufeff';
    }

    public static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .contains("display:none");
    }

    private static boolean isStruck(Element element) {
        return switch (element.normalName()) {
            case "del", "s", "strike" -> true;
            default ->
                element.attr("style").contains("line-through")
                        || element.className().contains("line-through");
        };
    }

    private static final class Reader implements NodeFilter {
        private final StringBuilder text = new StringBuilder();
        private final boolean struck;
        private int depthStruck;

        Reader(boolean struck) {
            this.struck = struck;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (struck == depthStruck > 0) {
                    text.append(words.getWholeText());
                }
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element) || depth == 0) {
                return FilterResult.CONTINUE;
            }
            String tag = element.normalName();
            if (tag.equals("sup") || tag.equals("script") || tag.equals("style") || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (isStruck(element)) {
                depthStruck++;
                text.append(' ');
            } else if (tag.equals("br") || element.isBlock()) {
                text.append(' ');
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && depth > 0) {
                if (isStruck(element)) {
                    depthStruck--;
                    text.append(' ');
                } else if (element.isBlock()) {
                    text.append(' ');
                }
            }
            return FilterResult.CONTINUE;
        }
    }
}
