package dev.leapfrog.sinks.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.leapfrog.sinks.table.CsvText;
import org.jspecify.annotations.Nullable;

/**
 * Tables as CSV (RFC 4180, UTF-8, a header). A text that a spreadsheet would take for a formula gets an apostrophe in
 * front, as names of models are what others wrote.
 */
public final class CsvTable {
    private static final String END_OF_LINE = "\r\n";

    private CsvTable() {}

    /** A column: its name with the unit, and what stands there; null for nothing. */
    public record Column<T>(String name, Function<T, @Nullable Object> value) {}

    /** The table as a file. */
    public static <T> Answer answer(String fileName, List<Column<T>> columns, List<T> rows) {
        StringBuilder text = new StringBuilder();
        text.append(columns.stream().map(Column::name).collect(Collectors.joining(",")))
                .append(END_OF_LINE);
        for (T row : rows) {
            text.append(columns.stream()
                            .map(column -> cell(column.value().apply(row)))
                            .collect(Collectors.joining(",")))
                    .append(END_OF_LINE);
        }
        return Answer.text(text.toString(), Answer.CSV).handled(Answer.Handling.saved(fileName));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return CsvText.text(value.toString());
    }
}
