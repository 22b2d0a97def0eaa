package dev.leapfrog.sinks.table;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.sinks.alert.PrintableText;
import org.jspecify.annotations.Nullable;

/** A table for the terminal. Columns are as wide as the first thousand rows need. */
public final class TextTable implements RowWriter {
    private static final int ROWS_MEASURED = 1000;
    private static final MathContext SHOWN = new MathContext(10);
    private static final String BETWEEN = "  ";

    private final Writer to;
    private final List<Column> columns;
    private final List<List<String>> waiting = new ArrayList<>();
    private final int[] widths;
    private boolean measured;

    /** Closing leaves the writer open. */
    public TextTable(Writer to, List<Column> columns) {
        this.to = to;
        this.columns = List.copyOf(columns);
        this.widths = new int[columns.size()];
        waiting.add(
                columns.stream().map(column -> PrintableText.of(column.name())).toList());
    }

    @Override
    public void write(List<@Nullable Object> values) throws IOException {
        List<String> cells = values.stream().map(TextTable::cell).toList();
        if (measured) {
            line(cells);
            return;
        }
        waiting.add(cells);
        if (waiting.size() > ROWS_MEASURED) {
            release();
        }
    }

    private void release() throws IOException {
        measured = true;
        for (List<String> cells : waiting) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(cells.get(column)));
            }
        }
        for (List<String> cells : waiting) {
            line(cells);
        }
        waiting.clear();
    }

    private void line(List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(Math.max(0, widths[column] - width(cell)));
            line.append(column == 0 ? "" : BETWEEN).append(isRight(column) ? padding + cell : cell + padding);
        }
        to.write(line.toString().stripTrailing());
        to.write('\n');
    }

    private boolean isRight(int column) {
        Column.Kind kind = columns.get(column).kind();
        return kind == Column.Kind.INTEGER || kind == Column.Kind.NUMBER;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number ->
                Double.isFinite(number)
                        ? new BigDecimal(number)
                                .round(SHOWN)
                                .stripTrailingZeros()
                                .toPlainString()
                        : number.toString();
            default -> PrintableText.of(value.toString().replace("\n", " | "));
        };
    }

    @Override
    public void close() throws IOException {
        if (!measured) {
            release();
        }
        to.flush();
    }
}
