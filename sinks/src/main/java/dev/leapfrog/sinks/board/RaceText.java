package dev.leapfrog.sinks.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Reign;
import dev.leapfrog.events.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Leads and gaps in words, the same in every channel. */
public final class RaceText {
    private RaceText() {}

    /** Since when a lead is confirmed; in words where it is not. */
    public static String since(@Nullable Lead lead) {
        if (lead == null || lead.point() == null) {
            return "-";
        }
        Reign reign = lead.confirmed();
        if (reign == null) {
            return "contested";
        }
        if (!reign.model().id().equals(lead.point().model().id())) {
            return "not clearly";
        }
        String day = day(reign.since()).toString();
        return reign.censored() ? day + " or before" : day;
    }

    /** Who leads, with the score, and since when. */
    public static String leader(@Nullable Lead lead) {
        Standing point = lead == null ? null : lead.point();
        if (lead == null || point == null) {
            return "nobody is listed";
        }
        String score = point.model().shown() + " by " + point.model().labShown() + ", "
                + ShownNumber.of(point.score().value());
        String since = since(lead);
        return switch (since) {
            case "contested" -> score + "; tied at the top, nobody clearly leads";
            case "not clearly" -> score + "; not clearly ahead of " + holder(lead);
            default -> score + ", since " + since;
        };
    }

    private static String holder(Lead lead) {
        return lead.confirmed() == null
                ? "the others"
                : lead.confirmed().model().shown();
    }

    /** How far the best of the second segment of a gap is behind, and whether that becomes less. */
    public static String behind(CurrentGap gap) {
        GapState state = gap.state();
        Standing best = state.leaders().leaderB();
        double points = state.points() == null ? 0 : state.points();
        StringBuilder text =
                new StringBuilder(best == null ? "nobody" : best.model().shown());
        text.append(" is ").append(distance(state));
        Long days = state.lag().lagDays();
        if (days != null && days > 0) {
            text.append(", ").append(days).append(days == 1 ? " day" : " days").append(" later");
        }
        return text.append(direction(gap.pointsMonthAgo(), points)).toString();
    }

    /** {@code 21 points (1.5%) behind}. */
    public static String distance(GapState state) {
        double points = state.points() == null ? 0 : state.points();
        StringBuilder text = new StringBuilder(ShownNumber.points(Math.abs(points)));
        Double percent = state.distance().percent();
        if (percent != null) {
            text.append(String.format(Locale.ROOT, " (%.1f%%)", Math.abs(percent)));
        }
        return text.append(points < 0 ? " ahead" : " behind").toString();
    }

    private static String direction(@Nullable Double before, double now) {
        if (before == null) {
            return "";
        }
        String was = ShownNumber.of(before);
        if (was.equals(ShownNumber.of(now))) {
            return "; unchanged in a month";
        }
        return (now < before ? "; narrowing, " : "; widening, ") + was + " a month before";
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
