package dev.leapfrog.app.command.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

import dev.leapfrog.app.command.plot.Axis;
import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.board.CurrentGap;
import dev.leapfrog.sinks.board.IndexAt;
import org.jspecify.annotations.Nullable;

/**
 * The index of capability in lines: the best models, the best value over time, the gaps.
 *
 * @param index the last fit
 * @param found what led to it
 */
record IndexTable(CapabilityIndex index, IndexAt found, Plots plots) {
    private static final String OVER_TIME = "  over time  ";

    /** @param top how many models are shown */
    List<String> lines(int top) {
        List<String> lines = new ArrayList<>();
        lines.add("Index of capability after " + day(index.publishedAt()) + ": " + index.models() + " models on "
                + index.boards().size() + " boards");
        lines.addAll(best(found.best()));
        lines.add(String.format(Locale.ROOT, "%4s  %-40s %-14s %7s  %s", "", "MODEL", "LAB", "INDEX", "95 %"));
        int rank = 1;
        for (CapabilityIndex.Ranked one :
                index.best().subList(0, Math.min(top, index.best().size()))) {
            lines.add(row(rank++, one));
        }
        lines.add("");
        for (CurrentGap gap : found.gaps().values()) {
            lines.add(gap(gap.state()));
            lines.addAll(overTime(gap.points()));
        }
        return lines.stream().map(PrintableText::of).toList();
    }

    private List<String> best(SortedMap<Instant, Double> values) {
        if (values.size() < 2) {
            return List.of();
        }
        String range = String.format(
                Locale.ROOT, " from %.1f to %.1f", values.get(values.firstKey()), values.get(values.lastKey()));
        int width = plots.width(OVER_TIME.length() + range.length());
        return List.of(OVER_TIME + plots.since(values, Axis.fitted(values.values()), width) + range);
    }

    private List<String> overTime(SortedMap<Instant, Double> points) {
        int width = plots.width(OVER_TIME.length());
        return points.size() < 2
                ? List.of()
                : List.of(OVER_TIME + plots.since(points, Axis.withZero(points.values()), width));
    }

    private static String row(int rank, CapabilityIndex.Ranked one) {
        return String.format(
                Locale.ROOT,
                "%4d  %-40s %-14s %7.1f  %.1f to %.1f, %d boards",
                rank,
                one.model().shown(),
                one.model().labShown(),
                one.score().value(),
                one.score().low(),
                one.score().high(),
                one.boards());
    }

    private static String gap(GapState gap) {
        Double points = gap.points();
        if (points == null) {
            return gap.pair() + ": not known";
        }
        Long days = gap.lag().lagDays();
        return gap.pair() + ": " + ShownNumber.of(points) + " points, "
                + (days == null ? "lag not known" : days + " days") + "; "
                + name(gap.leaders().leaderA()) + " against "
                + name(gap.leaders().leaderB());
    }

    private static String name(@Nullable Standing standing) {
        return standing == null ? "nobody" : standing.model().shown();
    }

    /** The day after which it was fitted. */
    private static LocalDate day(Instant publishedAt) {
        return LocalDate.ofInstant(publishedAt.minusSeconds(1), ZoneOffset.UTC);
    }
}
