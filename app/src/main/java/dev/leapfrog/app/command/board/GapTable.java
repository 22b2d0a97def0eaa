package dev.leapfrog.app.command.board;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import dev.leapfrog.app.command.plot.Axis;
import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.board.CurrentGap;
import org.jspecify.annotations.Nullable;

/** Gaps as a table: how far, where it was a month before, and points over time. */
final class GapTable {
    /** All of a line but its plot. */
    private static final int WIDTH = 172;

    private final Plots plots;
    private final int width;

    GapTable(Plots plots) {
        this.plots = plots;
        this.width = plots.width(WIDTH);
    }

    String head() {
        return row("BOARD", "GAP", "AS OF", "POINTS", "%", "A MONTH AGO", "DAYS", "OVER TIME", "FIRST", "SECOND");
    }

    String line(CurrentGap gap) {
        GapState state = gap.state();
        return row(
                BoardTitle.of(state.board()),
                state.pair(),
                LocalDate.ofInstant(state.publishedAt(), ZoneOffset.UTC).toString(),
                number(state.points()),
                number(state.distance().percent()),
                number(gap.pointsMonthAgo()),
                state.lag().lagDays() == null ? "-" : state.lag().lagDays().toString(),
                plots.since(gap.points(), Axis.withZero(gap.points().values()), width),
                name(state.leaders().leaderA()),
                name(state.leaders().leaderB()));
    }

    private static String name(@Nullable Standing standing) {
        return standing == null
                ? "-"
                : standing.model().shown() + " "
                        + ShownNumber.of(standing.score().value());
    }

    private static String number(@Nullable Double value) {
        return value == null ? "-" : ShownNumber.of(value);
    }

    private String row(
            String board,
            String pair,
            String day,
            String points,
            String percent,
            String before,
            String days,
            String overTime,
            String first,
            String second) {
        return PrintableText.of(String.format(
                        Locale.ROOT,
                        "%-40s %-20s %-10s  %7s %6s %12s %6s  %s  %-36s %s",
                        board,
                        pair,
                        day,
                        points,
                        percent,
                        before,
                        days,
                        Plots.cell(overTime, width),
                        first,
                        second))
                .stripTrailing();
    }
}
