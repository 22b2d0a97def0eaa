package dev.leapfrog.ingest.source.definition.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The tables of a Markdown page, from top to bottom: tables of pipes, HTML tables, and tables that are JSX elements.
 */
public final class MarkdownTables {
    /** In bytes; the largest price page seen has 80 kB. */
    private static final int LARGEST = 8 << 20;

    /** In bytes: as much as may stand before the first mark of a page. */
    private static final int LONGEST_START = 2_000;

    private static final int DEEPEST = 100;
    private static final String FENCE = "```";

    private final List<String> lines;
    private final TableOutline outline = new TableOutline();
    private final List<PageTable> tables = new ArrayList<>();
    private final TableBounds bounds = new TableBounds();
    private int at;

    private MarkdownTables(List<String> lines) {
        this.lines = lines;
    }

    /**
     * The text of a page.
     *
     * @throws UnreadableException when it is HTML, or larger than any such page
     */
    public static String text(byte[] body) throws UnreadableException {
        if (body.length > LARGEST) {
            throw new UnreadableException("a page of " + body.length + " bytes, more than " + LARGEST);
        }
        if (isHtml(body)) {
            throw new UnreadableException("HTML instead of Markdown");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether a page begins as HTML does. */
    public static boolean isHtml(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, LONGEST_START), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .stripLeading();
        return start.regionMatches(true, 0, "<!doctype", 0, 9) || start.regionMatches(true, 0, "<html", 0, 5);
    }

    /** A piece of Markdown as a reader sees it, in one line. */
    public static String plain(String written) {
        return MarkdownCell.of(written).text();
    }

    /** @throws UnreadableException when there is more than a page of tables can be */
    static List<PageTable> of(String text) throws UnreadableException {
        MarkdownTables page = new MarkdownTables(text.lines().toList());
        page.read();
        return page.tables;
    }

    private void read() throws UnreadableException {
        while (at < lines.size() && !bounds.isExceeded()) {
            String line = lines.get(at).strip();
            if (line.startsWith(FENCE)) {
                skipTo(FENCE);
            } else if (line.startsWith("export ")) {
                skipTo("}");
            } else if (line.startsWith("#") && level(line) > 0) {
                heading(line);
            } else if (line.regionMatches(true, 0, "<table", 0, 6)) {
                html();
            } else if (line.length() > 1 && line.charAt(0) == '<' && Character.isUpperCase(line.charAt(1))) {
                jsx();
            } else if (line.indexOf('|') >= 0 && at + 1 < lines.size() && isDelimiter(lines.get(at + 1))) {
                pipes();
            } else {
                outline.text(MarkdownCell.of(line).text());
                at++;
            }
        }
        bounds.require();
    }

    private void skipTo(String start) {
        do {
            at++;
        } while (at < lines.size() && !lines.get(at).startsWith(start));
        at++;
    }

    private static int level(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level <= 6 && level < line.length() && line.charAt(level) == ' ' ? level : 0;
    }

    /** A heading that is nothing but an anchor has its text in the next line. */
    private void heading(String line) {
        int level = level(line);
        String text = MarkdownCell.of(line.substring(level)).text();
        at++;
        while (text.isEmpty() && at < lines.size()) {
            text = MarkdownCell.of(lines.get(at)).text();
            at++;
        }
        outline.heading(level, text);
    }

    /** Whether it is the line under the headings: {@code | --- | :-: |}. */
    static boolean isDelimiter(String line) {
        return line.indexOf('-') >= 0
                && line.indexOf('|') >= 0
                && line.chars().allMatch(character -> " \t|:-".indexOf(character) >= 0);
    }

    /** Headings that spanned several columns are fewer than the cells; the columns are named in the line after them. */
    private void pipes() {
        List<List<TableCell>> grid = new ArrayList<>();
        grid.add(cells(lines.get(at)));
        at += 2;
        while (at < lines.size() && lines.get(at).indexOf('|') >= 0 && !bounds.isExceeded()) {
            grid.add(cells(lines.get(at)));
            at++;
        }
        boolean spanned = grid.size() > 1 && grid.get(1).size() > grid.get(0).size();
        tables.add(new PageTable(outline.table(), grid, spanned ? 2 : 1, 1));
    }

    private List<TableCell> cells(String line) {
        List<TableCell> cells = new ArrayList<>();
        for (String cell : MarkdownCell.split(line)) {
            if (cells.size() < TableBounds.WIDEST && bounds.take()) {
                cells.add(MarkdownCell.of(cell));
            }
        }
        return cells;
    }

    private String block(Predicate<String> isEnd) {
        StringBuilder block = new StringBuilder();
        boolean ended = false;
        while (at < lines.size() && !ended) {
            block.append(lines.get(at)).append('\n');
            ended = isEnd.test(lines.get(at).strip());
            at++;
        }
        return block.toString();
    }

    private void html() throws UnreadableException {
        Element part = Jsoup.parse(
                        block(line -> line.contains("</table>")),
                        "",
                        Parser.htmlParser().setMaxDepth(DEEPEST))
                .body();
        tables.addAll(HtmlTables.of(part, outline));
    }

    /** An element with {@code columns={...}} and {@code rows={...}} is a table, any other only a line of text. */
    private void jsx() {
        boolean table = false;
        for (int i = at; i < Math.min(lines.size(), at + 3); i++) {
            table |= lines.get(i).contains("columns={");
        }
        if (!table) {
            at++;
            return;
        }
        String block = block(line -> line.endsWith("/>") && !line.endsWith("</>"));
        List<List<TableCell>> grid = JsxTable.read(block, bounds);
        if (!grid.isEmpty()) {
            tables.add(new PageTable(outline.table(), grid, 1, 1));
        }
    }
}
