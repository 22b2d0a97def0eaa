package dev.leapfrog.streams.market.enough;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.GoodEnough.Candidate;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.market.MarketText;
import org.jspecify.annotations.Nullable;

/** Writes the alert of a finding. */
final class EnoughAlert {
    private static final double WHOLE = 1e6;

    private final GoodEnough state;
    private final Priced leader;
    private final ClosedBoard board;
    private final MarketRules rules;

    EnoughAlert(GoodEnough state, Priced leader, ClosedBoard board, MarketRules rules) {
        this.state = state;
        this.leader = leader;
        this.board = board;
        this.rules = rules;
    }

    Alert of(EnoughFinding finding, ModelPrices prices) {
        Kind kind = finding instanceof EnoughFinding.Crossed ? Kind.PREMIUM_CROSSED : Kind.GOOD_ENOUGH;
        Candidate choice = state.choice();
        String segment = kind == Kind.GOOD_ENOUGH ? "good-enough" : "premium";
        List<String> subjects =
                new ArrayList<>(List.of(detail(finding), leader.model().id().toString()));
        List<Alert.Evidence> evidence =
                new ArrayList<>(board.evidence(board.row(leader.model().id())));
        if (choice != null) {
            subjects.add(choice.of().model().id().toString());
            evidence.addAll(board.evidence(board.row(choice.of().model().id())).stream()
                    .skip(1)
                    .toList());
            evidence.addAll(prices.evidence(choice.of().model().id()));
        }
        evidence.addAll(prices.evidence(leader.model().id()));
        return new Alert(
                Alert.Identity.of(
                        Alert.happening(
                                kind,
                                board.board(),
                                segment,
                                subjects,
                                board.context().at()),
                        Status.FINAL,
                        Alert.group(
                                kind,
                                segment,
                                (choice == null ? leader : choice.of()).model().id())),
                kind,
                Status.FINAL,
                board.severity(severity(finding)),
                Alert.Subject.of(board.board(), segment),
                board.context().timing(),
                new Alert.Statement(headline(finding, choice), null, after(choice), metrics(finding)),
                evidence);
    }

    private Severity severity(EnoughFinding finding) {
        return switch (finding) {
            case EnoughFinding.Reached reached -> reached.first() ? Severity.NOTICE : Severity.INFO;
            case EnoughFinding.Lost lost -> Severity.INFO;
            case EnoughFinding.Crossed crossed ->
                crossed.steps().stream().anyMatch(rules.notableSteps()::contains) ? Severity.NOTICE : Severity.INFO;
        };
    }

    private static String detail(EnoughFinding finding) {
        return switch (finding) {
            case EnoughFinding.Reached reached -> "reached";
            case EnoughFinding.Lost lost -> "lost";
            case EnoughFinding.Crossed crossed -> (crossed.wider() ? "above " : "below ") + crossed.step();
        };
    }

    private String headline(EnoughFinding finding, @Nullable Candidate choice) {
        String board = this.board.name();
        String leading = leader.model().shown();
        return switch (finding) {
            case EnoughFinding.Reached reached ->
                name(choice) + " is good enough on " + board
                        + (reached.first() ? ", the first open model that is" : "") + ": " + share(choice, leading)
                        + saving();
            case EnoughFinding.Lost lost ->
                "No open model is good enough on " + board + " any more: the closed leader " + leading
                        + " is out of reach";
            case EnoughFinding.Crossed crossed ->
                leading + " costs " + MarketText.times(premium()) + " as much as " + name(choice)
                        + ", an open model that is good enough on " + board + ": the premium "
                        + (crossed.wider() ? "rose above " : "fell below ") + whole(crossed.step()) + "x";
        };
    }

    private static String name(@Nullable Candidate choice) {
        return choice == null ? "no model" : choice.of().model().shown();
    }

    private static String share(@Nullable Candidate choice, String leading) {
        Double rate = choice == null ? null : choice.winRate();
        if (rate != null) {
            return "expected to win " + Math.round(rate * 100) + "% of comparisons with the closed leader " + leading;
        }
        Double part = choice == null ? null : choice.partOfLeader();
        return (part == null ? "near the score" : Math.round(part * 100) + "% of the score") + " of the closed leader "
                + leading;
    }

    private String saving() {
        Double premium = state.premium().premium();
        return premium == null || premium <= 1 ? "" : ", which costs " + MarketText.times(premium) + " as much";
    }

    private double premium() {
        Double premium = state.premium().premium();
        return premium == null ? 0 : premium;
    }

    private static String whole(double step) {
        return step == Math.rint(step) ? Long.toString((long) step) : Double.toString(step);
    }

    private Map<String, Object> after(@Nullable Candidate choice) {
        Map<String, Object> after = new TreeMap<>();
        after.put("leader", leader.model().id().toString());
        put(after, "leaderStreet", leader.street());
        put(after, "leaderList", leader.list());
        if (choice != null) {
            after.put("model", choice.of().model().id().toString());
            put(after, "street", choice.of().street());
            put(after, "list", choice.of().list());
            put(after, "winRate", choice.winRate());
            put(after, "partOfLeader", choice.partOfLeader());
        }
        return after;
    }

    private Map<String, Object> metrics(EnoughFinding finding) {
        Map<String, Object> metrics = new TreeMap<>();
        metrics.put("change", detail(finding));
        put(metrics, "premium", state.premium().premium());
        put(metrics, "listPremium", state.premium().listPremium());
        metrics.put("models", state.models().size());
        return metrics;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Double value) {
        if (value != null) {
            values.put(name, Math.round(value * WHOLE) / WHOLE);
        }
    }
}
