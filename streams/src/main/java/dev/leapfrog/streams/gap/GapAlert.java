package dev.leapfrog.streams.gap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.board.SegmentName;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.gap.GapFinding.What;
import org.jspecify.annotations.Nullable;

/** A gap that crossed a step, turned round or set a record, told. */
final class GapAlert {
    private static final Set<String> HEADLINE_PAIRS = Set.of("closed-open", "US-CN");

    private GapAlert() {}

    /** A finding in a measurement whose leaders are both known. */
    static Unsettled.Alerted told(GapFinding finding, GapState gap) {
        return new Unsettled.Alerted(
                finding,
                gap.publishedAt(),
                known(gap.leaders().leaderA()),
                known(gap.leaders().leaderB()));
    }

    /**
     * The alert for a finding.
     *
     * @param status provisional while it is not known whether a model above a leader counts, then confirmed or
     *     retracted
     * @param gap the measurement as it is now
     */
    static Alert of(Unsettled.Alerted told, Status status, GapState gap, ClosedBoard board) {
        GapFinding finding = told.finding();
        Standing leaderA = known(gap.leaders().leaderA());
        Standing leaderB = known(gap.leaders().leaderB());
        double points = leaderA.score().minus(leaderB.score());
        GapFinding now = new GapFinding(finding.what(), points, finding.mark(), finding.wider());
        boolean sure = status == Status.FINAL || status == Status.CONFIRMED;
        return alert(
                told,
                new Unsettled.Alerted(now, told.opened(), leaderA, leaderB),
                status,
                sure ? severity(now, gap, gap.pair()) : Severity.INFO,
                status == Status.RETRACTED
                        ? retracted(now, gap, board, leaderA, leaderB)
                        : headline(now, gap, board, leaderA, leaderB) + unless(gap),
                metrics(gap, now),
                gap.pair(),
                board);
    }

    /** The alert that takes back what was told as provisional and cannot be known any more. */
    static Alert abandoned(Unsettled.Alerted told, GapState gap, ClosedBoard board) {
        GapFinding finding = told.finding();
        String why = board.restart() == Restart.OTHER_SOURCE || board.restart() == Restart.OTHER_SCALE
                ? board.name() + " was followed through another source"
                : "the scale of " + board.name() + " changed";
        return alert(
                told,
                told,
                Status.RETRACTED,
                Severity.INFO,
                "Not settled before " + why + ": "
                        + told.leaderB().model().shown() + " "
                        + ShownNumber.points(Math.abs(finding.points())) + " "
                        + (finding.points() >= 0 ? "behind " : "ahead of ")
                        + told.leaderA().model().shown(),
                Map.of("points", finding.points(), "direction", direction(finding)),
                gap.pair(),
                board);
    }

    /**
     * An alert.
     *
     * @param told as it was found
     * @param now as it is now
     */
    private static Alert alert(
            Unsettled.Alerted told,
            Unsettled.Alerted now,
            Status status,
            Severity severity,
            String headline,
            Map<String, Object> metrics,
            String pair,
            ClosedBoard board) {
        GapFinding finding = told.finding();
        ModelId leaderA = now.leaderA().model().id();
        ModelId leaderB = now.leaderB().model().id();
        UUID happening = Alert.happening(
                finding.kind(),
                board.board(),
                pair,
                List.of(
                        told.leaderA().model().id().toString(),
                        told.leaderB().model().id().toString()),
                told.opened());
        return new Alert(
                Alert.Identity.of(
                        happening,
                        status,
                        Alert.group(finding.kind(), pair, now.finding().points() >= 0 ? leaderA : leaderB)),
                finding.kind(),
                status,
                board.severity(severity),
                Alert.Subject.of(board.board(), pair),
                board.context().timing(),
                new Alert.Statement(
                        headline,
                        Map.of(finding.what() == What.RECORD ? "record" : "step", finding.mark()),
                        values(now.leaderA(), now.leaderB(), now.finding()),
                        metrics),
                board.evidence(board.row(leaderA), board.row(leaderB)));
    }

    /** Nothing where the gap is known; else who may make it another one, and how large it is then. */
    private static String unless(GapState gap) {
        List<Standing> unknown = gap.leaders().unknownAbove();
        Double from = gap.distance().pointsFrom();
        Double to = gap.distance().pointsTo();
        if (unknown == null || from == null || to == null) {
            return "";
        }
        return "; it is not known whether " + unknown.getFirst().model().shown() + " counts, so the gap is between "
                + ShownNumber.points(from) + " and " + ShownNumber.points(to);
    }

    private static String retracted(
            GapFinding finding, GapState gap, ClosedBoard board, Standing leaderA, Standing leaderB) {
        return "Not confirmed, now that it is known which models count: "
                + stand(finding, gap, board, leaderA, leaderB);
    }

    private static String stand(
            GapFinding finding, GapState gap, ClosedBoard board, Standing leaderA, Standing leaderB) {
        return leaderB.model().shown() + " is " + distance(gap) + " "
                + (finding.points() >= 0 ? "behind " : "ahead of ")
                + leaderA.model().shown() + " on " + board.name();
    }

    private static Severity severity(GapFinding finding, GapState gap, String pair) {
        boolean major = switch (finding.what()) {
            case REVERSED -> !gap.leaders().tied();
            case RECORD -> HEADLINE_PAIRS.contains(pair);
            case CROSSED -> false;
        };
        return major ? Severity.MAJOR : Severity.NOTICE;
    }

    private static String headline(
            GapFinding finding, GapState gap, ClosedBoard board, Standing leaderA, Standing leaderB) {
        String a = SegmentName.plural(gap.a());
        String b = SegmentName.plural(gap.b());
        String stand = stand(finding, gap, board, leaderA, leaderB);
        return switch (finding.what()) {
            case CROSSED ->
                "Gap from " + b + " to " + a + (finding.wider() ? " widens past " : " narrows below ")
                        + ShownNumber.points(finding.mark()) + ": " + stand;
            case RECORD -> record(finding, a, b, stand);
            case REVERSED ->
                capital(finding.wider() ? a : b) + " take the lead from " + (finding.wider() ? b : a) + ": " + stand;
        };
    }

    private static String record(GapFinding finding, String a, String b, String stand) {
        boolean behind = finding.points() >= 0;
        if (finding.wider()) {
            String story = behind ? a + " pull away from " + b : a + " close in on " + b;
            return capital(story) + ": " + stand + ", the " + (behind ? "largest gap" : "smallest lead") + " on record";
        }
        String story = behind ? b + " close in on " + a : b + " pull away from " + a;
        return capital(story) + ": " + stand + ", the " + (behind ? "smallest gap" : "largest lead") + " on record";
    }

    private static String distance(GapState gap) {
        double points = Math.abs(gap.points() == null ? 0 : gap.points());
        String text = ShownNumber.points(points);
        Double percent = gap.distance().percent();
        return percent == null ? text : text + String.format(Locale.ROOT, " (%.1f%%)", Math.abs(percent));
    }

    private static Map<String, Object> values(Standing a, Standing b, GapFinding finding) {
        Map<String, Object> values = new TreeMap<>();
        values.put("points", finding.points());
        values.put("leaderA", a.model().id().toString());
        values.put("scoreA", a.score().value());
        values.put("leaderB", b.model().id().toString());
        values.put("scoreB", b.score().value());
        return values;
    }

    private static Map<String, Object> metrics(GapState gap, GapFinding finding) {
        Map<String, Object> metrics = new TreeMap<>();
        metrics.put("points", finding.points());
        metrics.put("direction", direction(finding));
        metrics.put("tied", gap.leaders().tied());
        put(metrics, "pointsFrom", gap.distance().pointsFrom());
        put(metrics, "pointsTo", gap.distance().pointsTo());
        put(metrics, "percent", gap.distance().percent());
        put(metrics, "winRate", gap.distance().winRate());
        put(metrics, "lagDays", gap.lag().lagDays());
        put(metrics, "behindDays", gap.lag().behindDays());
        return metrics;
    }

    private static String direction(GapFinding finding) {
        return finding.wider() ? "wider" : "narrower";
    }

    private static void put(Map<String, Object> metrics, String name, @Nullable Number value) {
        if (value != null) {
            metrics.put(name, value);
        }
    }

    private static Standing known(@Nullable Standing leader) {
        if (leader == null) {
            throw new IllegalStateException("a gap with a finding has both leaders");
        }
        return leader;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
