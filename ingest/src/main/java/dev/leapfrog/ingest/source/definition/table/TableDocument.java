package dev.leapfrog.ingest.source.definition.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.document.HtmlPage;
import dev.leapfrog.ingest.source.definition.document.HtmlText;
import dev.leapfrog.ingest.source.definition.field.FieldRule;
import dev.leapfrog.ingest.source.definition.field.PageAddress;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The lines of the tables of a page, as {@link TableSelection} wants them. Its only list has the empty path. */
public final class TableDocument implements Document {
    private static final PageAddress NO_ADDRESS = new PageAddress(Map.of());

    private final List<DocumentRow> rows;
    private final List<TableLines> tables;
    private final String text;

    /**
     * Reads the tables of an HTML page.
     *
     * @throws UnreadableException when it is no HTML, or no table is the one that is looked for
     */
    public static Document html(byte[] body, TableSelection wanted) throws UnreadableException {
        return required(htmlOrNone(body, wanted), wanted);
    }

    /** The same of a page that may have none of the tables that are looked for; null when it has none. */
    public static @Nullable Document htmlOrNone(byte[] body, TableSelection wanted) throws UnreadableException {
        Element page = HtmlPage.open(body);
        List<PageTable> found = new ArrayList<>();
        for (Element part : wanted.select() == null ? List.of(page) : page.select(wanted.select())) {
            found.addAll(HtmlTables.of(part));
        }
        return of(found, wanted, HtmlText.of(page));
    }

    /**
     * Reads the tables of a Markdown page.
     *
     * @throws UnreadableException when it is no Markdown, or no table is the one that is looked for
     */
    public static Document markdown(byte[] body, TableSelection wanted) throws UnreadableException {
        return required(markdownOrNone(body, wanted), wanted);
    }

    /** The same of a page that may have none of the tables that are looked for; null when it has none. */
    public static @Nullable Document markdownOrNone(byte[] body, TableSelection wanted) throws UnreadableException {
        String text = MarkdownTables.text(body);
        return of(MarkdownTables.of(text), wanted, HtmlText.line(text));
    }

    private static @Nullable Document of(List<PageTable> tables, TableSelection wanted, String text) {
        return tables.stream().anyMatch(table -> isWanted(table, wanted))
                ? new TableDocument(tables, wanted, text)
                : null;
    }

    private static Document required(@Nullable Document found, TableSelection wanted) throws UnreadableException {
        if (found == null) {
            throw new UnreadableException(
                    wanted.heading() == null
                            ? "no table"
                            : "no table under a heading " + wanted.heading().pattern());
        }
        return found;
    }

    /**
     * Reads the tables of a page.
     *
     * @param text of the whole page
     */
    private TableDocument(List<PageTable> tables, TableSelection wanted, String text) {
        this.text = text;
        this.tables = tables.stream()
                .filter(table -> isWanted(table, wanted))
                .map(table -> new TableLines(table, wanted, text))
                .toList();
        List<DocumentRow> lines = this.tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(line -> wanted.where().holds(line, NO_ADDRESS))
                .toList();
        FieldRule group = wanted.group();
        this.rows = group == null ? lines : grouped(lines, group, wanted.label());
    }

    private static boolean isWanted(PageTable table, TableSelection wanted) {
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

    private static List<DocumentRow> grouped(List<DocumentRow> lines, FieldRule by, @Nullable FieldRule label) {
        Map<String, List<GroupedRow.Line>> groups = new LinkedHashMap<>();
        for (DocumentRow line : lines) {
            String group = by.text(line, NO_ADDRESS);
            if (group != null) {
                String called = label == null ? null : label.text(line, NO_ADDRESS);
                groups.computeIfAbsent(group, first -> new ArrayList<>())
                        .add(new GroupedRow.Line(called == null ? "" : called, line));
            }
        }
        List<DocumentRow> rows = new ArrayList<>();
        groups.forEach((group, members) -> rows.add(new GroupedRow(group, members)));
        return rows;
    }

    @Override
    public DocumentRow whole() {
        return new Whole(rows, text);
    }

    @Override
    public boolean has(String rows, String path) {
        return tables.stream().anyMatch(table -> table.has(path));
    }

    private record Whole(List<DocumentRow> rows, String text) implements DocumentRow {
        @Override
        public @Nullable String text(String path) {
            return path.equals(TableLines.PAGE) ? text : null;
        }

        @Override
        public List<DocumentRow> rows(String path) {
            return path.isEmpty() ? rows : List.of();
        }

        @Override
        public String where() {
            return WHOLE_PAGE;
        }
    }
}
