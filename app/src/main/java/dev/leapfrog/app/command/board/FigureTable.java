package dev.leapfrog.app.command.board;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.events.standing.Concentration.Top;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.events.standing.Spread;
import dev.leapfrog.sinks.alert.PrintableText;
import org.jspecify.annotations.Nullable;

/** The figures of each board's top, as a table. */
final class FigureTable {
    private static final String NOTHING = "-";

    private FigureTable() {}

    static String head() {
        return row(
                "BOARD",
                "AS OF",
                "TIED",
                "NEAR",
                "A YEAR AGO",
                "2ND %",
                "10TH %",
                "LABS",
                "COUNTRIES",
                "KINDS",
                "OPEN: LABS",
                "COUNTRIES OF OPEN MODELS");
    }

    static String line(FrontierState state) {
        Crowd crowd = state.figures().crowd();
        Spread spread = state.figures().spread();
        Concentration concentration = state.figures().concentration();
        Top all = concentration == null ? null : concentration.all();
        Top open = concentration == null ? null : concentration.open();
        return row(
                BoardTitle.of(state.board()),
                LocalDate.ofInstant(state.publishedAt(), ZoneOffset.UTC).toString(),
                crowd == null ? NOTHING : group(crowd.tied()),
                crowd == null ? NOTHING : group(crowd.band()),
                crowd == null ? NOTHING : earlier(crowd.yearAgo()),
                spread == null ? NOTHING : number(spread.toSecond()),
                spread == null ? NOTHING : number(spread.toTenth()),
                all == null ? NOTHING : effective(all.labs()),
                all == null ? NOTHING : effective(all.countries()),
                all == null ? NOTHING : effective(all.openness()),
                open == null ? NOTHING : effective(open.labs()),
                open == null ? NOTHING : shares(open.countries()));
    }

    private static String group(Crowd.Group group) {
        return group.models() + " of " + group.labs().size();
    }

    private static String earlier(Crowd.@Nullable Earlier earlier) {
        return earlier == null
                ? NOTHING
                : earlier.models() + " of " + earlier.labs() + (earlier.sameScale() ? "" : " *");
    }

    private static String number(@Nullable Double value) {
        return value == null ? NOTHING : ShownNumber.of(value);
    }

    private static String effective(@Nullable Division division) {
        return division == null ? NOTHING : ShownNumber.of(division.effective());
    }

    private static String shares(@Nullable Division division) {
        if (division == null) {
            return NOTHING;
        }
        StringBuilder shares = new StringBuilder();
        division.shares().entrySet().stream()
                .sorted((one, other) -> Double.compare(other.getValue(), one.getValue()))
                .forEach(share -> shares.append(shares.isEmpty() ? "" : ", ")
                        .append(share.getKey())
                        .append(' ')
                        .append(division.count(share.getKey())));
        return shares.append(" of ").append(division.known()).toString();
    }

    private static String row(String... cells) {
        return PrintableText.of(String.format(
                        Locale.ROOT, "%-42s %-10s  %9s %9s %11s  %6s %6s  %6s %9s %6s  %10s  %s", (Object[]) cells))
                .stripTrailing();
    }
}
