package dev.leapfrog.app.command.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;

import dev.leapfrog.app.command.plot.Axis;
import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.board.CurrentMarket;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** What scores and prices say together of one board, in lines. */
final class MarketTable {
    private static final int MOST_GOOD = 3;

    private static final String LEVEL = "    %-34s %7s %9s  %-34s %6s %5s %7s  %s  %s";
    /** All of a level but its plot. */
    private static final int LEVEL_WIDTH = 178;

    private final BoardId board;
    private final CurrentMarket market;
    private final CurrentMarket.OfBoard states;
    private final Plots plots;

    /** @param board one of those that the market knows */
    MarketTable(BoardId board, CurrentMarket market, Plots plots) {
        this.board = board;
        this.market = market;
        this.states = requireNonNull(market.boards().get(board), "board");
        this.plots = plots;
    }

    /** @param apart whether something stands above */
    List<String> lines(boolean apart) {
        List<String> lines = new ArrayList<>();
        if (apart) {
            lines.add("");
        }
        lines.add(title());
        enough(states.enough(), lines);
        levels(states.levels(), lines);
        frontier(states.frontier(), lines);
        return lines.stream()
                .map(line -> PrintableText.of(line).stripTrailing())
                .toList();
    }

    private MarketState newest() {
        return Stream.of(states.levels(), states.enough(), states.frontier())
                .filter(Objects::nonNull)
                .map(state -> (MarketState) state)
                .max((one, other) -> one.eventTime().compareTo(other.eventTime()))
                .orElseThrow();
    }

    private String title() {
        MarketState newest = newest();
        return BoardTitle.of(board) + ", scores of "
                + day(newest.basis().publication().publishedAt()) + ", prices of " + day(newest.eventTime());
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private static void enough(@Nullable GoodEnough state, List<String> lines) {
        Priced leader = state == null ? null : state.leader();
        if (state == null || leader == null) {
            return;
        }
        lines.add(row("CLOSED LEADER", "SCORE", "STREET", "LIST", ""));
        lines.add(priced(leader, ""));
        if (state.models().isEmpty()) {
            lines.add("    no open model is good enough (from " + number(state.threshold()) + ")");
            return;
        }
        lines.add(row("GOOD ENOUGH, OPEN", "SCORE", "STREET", "LIST", "AGAINST THE LEADER"));
        GoodEnough.Candidate choice = state.choice();
        if (choice != null) {
            lines.add(priced(choice.of(), against(choice) + premium(state.premium())));
        }
        state.models().stream()
                .filter(one -> !one.equals(choice))
                .limit(MOST_GOOD - 1)
                .forEach(one -> lines.add(priced(one.of(), against(one))));
        int more = state.models().size() - MOST_GOOD;
        if (more > 0) {
            lines.add("    and " + more + " more");
        }
    }

    private static String against(GoodEnough.Candidate one) {
        Double rate = one.winRate();
        Double part = one.partOfLeader();
        String said = rate != null
                ? "wins " + Math.round(rate * 100) + " %"
                : part == null ? "" : Math.round(part * 100) + " % of its score";
        return said + (one.confirmed() ? "" : ", not sure");
    }

    private static String premium(GoodEnough.Premium premium) {
        Double street = premium.premium();
        Double list = premium.listPremium();
        if (street == null && list == null) {
            return ", premium not known";
        }
        return ", premium " + (street == null ? "-" : number(street) + "x")
                + (list == null ? "" : " (list " + number(list) + "x)");
    }

    private void levels(@Nullable CapabilityPrice state, List<String> lines) {
        if (state == null || state.levels().isEmpty()) {
            return;
        }
        int width = plots.width(LEVEL_WIDTH);
        if (!state.basis().publication().equals(newest().basis().publication())) {
            lines.add("    levels below what the last list shows, as of the list of "
                    + day(state.basis().publication().publishedAt()) + ":");
        }
        lines.add(String.format(
                Locale.ROOT,
                LEVEL,
                "AS GOOD AS",
                "SCORE",
                "PRICE",
                "WITH",
                "MODELS",
                "LABS",
                "SPREAD",
                Plots.cell("OVER TIME", width),
                "FALLS"));
        for (CapabilityPrice.Level level : state.levels()) {
            Priced cheapest = level.cheapest();
            CapabilityPrice.Dispersion dispersion = level.dispersion();
            SortedMap<Instant, Double> prices =
                    market.prices(board, level.reference().id());
            lines.add(String.format(
                    Locale.ROOT,
                    LEVEL,
                    level.reference().shown(),
                    number(level.score()),
                    dollars(level.price()),
                    cheapest == null ? "-" : cheapest.model().shown(),
                    level.supply().models(),
                    level.supply().labs(),
                    dispersion == null ? "-" : number(dispersion.ratio()) + "x",
                    Plots.cell(plots.since(prices, Axis.logarithmic(prices.values()), width), width),
                    decline(level.decline())));
        }
    }

    private static String decline(CapabilityPrice.@Nullable Decline decline) {
        if (decline == null) {
            return "-";
        }
        Double days = decline.daysToHalve();
        return number(decline.factorPerYear()) + "x a year"
                + (days == null ? "" : ", by half in " + Math.round(days) + " days") + " (" + decline.points()
                + " prices, " + decline.first() + " to " + decline.last() + ")";
    }

    private static void frontier(@Nullable ParetoFrontier state, List<String> lines) {
        if (state == null || state.models().isEmpty()) {
            return;
        }
        lines.add(row("BEST FOR ITS PRICE", "SCORE", "STREET", "LIST", shares(state)));
        state.models().forEach(one -> lines.add(priced(one, "")));
    }

    private static String shares(ParetoFrontier state) {
        return percent(state.shareOpen()) + " open, " + percent(state.shareChinese()) + " Chinese";
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "-" : Math.round(share * 100) + " %";
    }

    private static String priced(Priced one, String more) {
        return row(one.model().shown(), number(one.score().value()), dollars(one.street()), dollars(one.list()), more);
    }

    private static String row(String model, String score, String street, String list, String more) {
        return String.format(Locale.ROOT, "    %-34s %7s %9s %9s  %s", model, score, street, list, more);
    }

    private static String dollars(@Nullable Double amount) {
        return amount == null ? "-" : "$" + number(amount);
    }

    /** With the digits that tell something. */
    private static String number(@Nullable Double value) {
        if (value == null) {
            return "-";
        }
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
