package dev.leapfrog.ingest.source.definition.table;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.ingest.source.definition.document.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of a piece of Markdown: emphasis, code marks, links and mark-up left out, what is struck out set apart. */
final class MarkdownCell {
    private static final int LONGEST = 1_000;
    private static final String BACKSLASHED = "\\`*_{}[]()#+-.!|~$<>&\"'";

    private final String written;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder struckOut = new StringBuilder();
    private boolean struck;

    private MarkdownCell(String written) {
        this.written = written.length() <= LONGEST ? written : written.substring(0, LONGEST);
    }

    static TableCell of(String written) {
        MarkdownCell cell = new MarkdownCell(jsx(written));
        cell.read();
        Element marked = marked(cell.text);
        String left = marked == null ? HtmlText.line(cell.text) : HtmlText.of(marked);
        String gone = marked == null ? "" : HtmlText.struck(marked);
        return new TableCell(left, HtmlText.line(cell.struckOut + " " + gone), false);
    }

    /** The cells of a line, parted by pipes that no backslash precedes; those at the ends part nothing. */
    static List<String> split(String line) {
        String inner = line.strip();
        int start = inner.startsWith("|") ? 1 : 0;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = start; i < inner.length(); i++) {
            char character = inner.charAt(i);
            if (character == '\\' && i + 1 < inner.length()) {
                cell.append(character).append(inner.charAt(++i));
            } else if (character == '|') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        if (!cell.isEmpty()) {
            cells.add(cell.toString());
        }
        return cells;
    }

    /** Without the marks of JSX: {@code <>{"$"}0.16</>} is {@code $0.16}. */
    private static String jsx(String written) {
        return written.indexOf('{') < 0 && !written.contains("<>")
                ? written
                : written.replace("<>", "")
                        .replace("</>", "")
                        .replace("{\"", "")
                        .replace("\"}", "")
                        .replace("{'", "")
                        .replace("'}", "");
    }

    private static @Nullable Element marked(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '<' || text.charAt(i) == '&') {
                return Jsoup.parseBodyFragment(text.toString()).body();
            }
        }
        return null;
    }

    private void read() {
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            char next = i + 1 < written.length() ? written.charAt(i + 1) : 0;
            if (character == '\\' && next != 0 && BACKSLASHED.indexOf(next) >= 0) {
                append(next);
                i++;
            } else if (character == '~' && next == '~') {
                struck = !struck;
                i++;
            } else if (character == '!' && next == '[') {
                i = Math.max(i, endOfLink(i + 1));
            } else if (character == ']' && next == '(') {
                int end = written.indexOf(')', i);
                i = end < 0 ? i : end;
            } else if (character == '_' ? isWithinWord(i) : "*`[]".indexOf(character) < 0) {
                append(character);
            }
        }
    }

    /** Where a link that starts there ends; -1 when it is none. */
    private int endOfLink(int start) {
        int middle = written.indexOf("](", start);
        return middle < 0 ? -1 : written.indexOf(')', middle);
    }

    private boolean isWithinWord(int at) {
        return at > 0
                && at + 1 < written.length()
                && Character.isLetterOrDigit(written.charAt(at - 1))
                && Character.isLetterOrDigit(written.charAt(at + 1));
    }

    private void append(char character) {
        (struck ? struckOut : text).append(character);
    }
}
