package dev.leapfrog.sinks.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * CSV by RFC 4180, with a line of names first. Text that a spreadsheet would take for a formula has an apostrophe
 * before it, as what was scraped must not be carried out where it is looked at; numbers, dates and all other text are
 * as they are.
 */
public final class CsvText implements RowWriter {
    private static final String FORMULA_BEGINS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String NEEDS_QUOTES = ",\"\r\n";

    private final Writer to;

    /** Writes the names at once; closing leaves the writer open. */
    public CsvText(Writer to, List<Column> columns) throws IOException {
        this.to = to;
        line(columns.stream().map(column -> text(column.name())).toList());
    }

    @Override
    public void write(List<@Nullable Object> values) throws IOException {
        line(values.stream().map(CsvText::cell).toList());
    }

    private void line(List<String> cells) throws IOException {
        to.write(String.join(",", cells));
        to.write('\n');
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text(text);
            default -> value.toString();
        };
    }

    /** A cell of text, as it must stand in a line. */
    public static String text(String value) {
        String safe = !value.isEmpty() && FORMULA_BEGINS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(one -> NEEDS_QUOTES.indexOf(one) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public void close() throws IOException {
        to.flush();
    }
}
