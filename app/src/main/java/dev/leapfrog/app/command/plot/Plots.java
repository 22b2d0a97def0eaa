package dev.leapfrog.app.command.plot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

import static java.util.Objects.requireNonNull;

/** Draws plots of one line as wide as the terminal has room for. */
public final class Plots {
    private static final int LEAST_WIDTH = 8;
    private static final int MOST_WIDTH = 40;
    /** Where it is not known how wide the terminal is, and in files. */
    private static final int USUAL_WIDTH = 20;

    /** For so long a value counts as standing when no newer one comes. */
    private static final Duration STANDS = Duration.ofDays(60);

    private static final Duration SHORTEST_STEP = Duration.ofDays(1);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int MONTH_WIDTH = "2024-06 ".length();

    private final Glyphs glyphs;
    private final int columns;

    private Plots(Glyphs glyphs, int columns) {
        this.glyphs = glyphs;
        this.columns = columns;
    }

    /**
     * Plots in Unicode's block elements.
     *
     * @param columns of the terminal; 0 when not known
     */
    public static Plots ofBlocks(int columns) {
        return new Plots(Glyphs.BLOCKS, columns);
    }

    /**
     * Plots in ASCII.
     *
     * @param columns of the terminal; 0 when not known
     */
    public static Plots ofAscii(int columns) {
        return new Plots(Glyphs.ASCII, columns);
    }

    /**
     * How wide a {@link #line} can be that stands in a line of text after its first month.
     *
     * @param taken by everything else in the line of text
     */
    public int width(int taken) {
        return columns == 0 ? USUAL_WIDTH : Math.clamp(columns - taken - MONTH_WIDTH, LEAST_WIDTH, MOST_WIDTH);
    }

    /** The month in which the values begin, and their {@link #line}; nothing where that would be one value alone. */
    public String since(SortedMap<Instant, Double> values, Axis axis, int width) {
        return values.size() < 2 ? "" : MONTH.format(values.firstKey()) + " " + line(values, axis, width);
    }

    /** Text in the column of a table whose cells are made by {@link #since}. */
    public static String cell(String text, int width) {
        return text + " ".repeat(Math.max(0, MONTH_WIDTH + width - text.length()));
    }

    /**
     * Values over time: from the first to the last in equal steps of a day or more, each as high as the last value that
     * was known in it. A blank stands where the last value was too old.
     */
    public String line(SortedMap<Instant, Double> values, Axis axis, int width) {
        Duration span = Duration.between(values.firstKey(), values.lastKey());
        int steps = Math.clamp(span.dividedBy(SHORTEST_STEP) + 1, 1, width);
        StringBuilder line = new StringBuilder();
        for (int step = 1; step <= steps; step++) {
            Instant begin = values.firstKey().plus(span.multipliedBy(step - 1).dividedBy(steps));
            Instant end = values.firstKey().plus(span.multipliedBy(step).dividedBy(steps));
            Map.Entry<Instant, Double> last = lastUpTo(values, end);
            boolean stands = !last.getKey().plus(STANDS).isBefore(begin);
            line.append(stands ? glyphs.height(axis.height(last.getValue())) : ' ');
        }
        return line.toString();
    }

    private static Map.Entry<Instant, Double> lastUpTo(SortedMap<Instant, Double> values, Instant end) {
        SortedMap<Instant, Double> known = values.headMap(end.plusNanos(1));
        return Map.entry(known.lastKey(), requireNonNull(known.get(known.lastKey())));
    }

    /** A bar that is {@code width} characters long for the greatest value. */
    public String bar(long value, long greatest, int width) {
        return greatest <= 0 ? "" : glyphs.length(Math.clamp((double) value / greatest, 0.0, 1.0) * width);
    }
}
