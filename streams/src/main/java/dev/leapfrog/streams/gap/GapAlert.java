package dev.leapfrog.streams.gap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.Standing;
import dev.leapfrog.streams.board.SegmentName;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.gap.GapFinding.What;
import org.jspecify.annotations.Nullable;

/** A gap that crossed a step, turned round or set a record, told. */
final class GapAlert {
    private static final Set<String> HEADLINE_PAIRS = Set.of("closed-open", "US-CN");

    private GapAlert() {}

    /**
     * The alert for a finding.
     *
     * @param gap the measurement it was found in; both its leaders are known
     */
    static Alert of(GapFinding finding, GapState gap, ClosedBoard board) {
        Standing leaderA = known(gap.leaders().leaderA());
        Standing leaderB = known(gap.leaders().leaderB());
        Standing ahead = finding.points() >= 0 ? leaderA : leaderB;
        String pair = gap.pair();
        UUID happening = Alert.happening(
                finding.kind(),
                board.board(),
                pair,
                List.of(leaderA.model().id().toString(), leaderB.model().id().toString()),
                gap.publishedAt());
        return new Alert(
                Alert.Identity.of(
                        happening,
                        Status.FINAL,
                        Alert.group(finding.kind(), pair, ahead.model().id())),
                finding.kind(),
                Status.FINAL,
                board.severity(severity(finding, gap, pair)),
                Alert.Subject.of(board.board(), pair),
                board.context().timing(),
                new Alert.Statement(
                        headline(finding, gap, board, leaderA, leaderB),
                        Map.of(finding.what() == What.RECORD ? "record" : "step", finding.mark()),
                        values(leaderA, leaderB, finding),
                        metrics(gap, finding)),
                board.evidence(
                        board.row(leaderA.model().id()),
                        board.row(leaderB.model().id())));
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
        String stand = leaderB.model().name() + " is " + distance(gap) + " "
                + (finding.points() >= 0 ? "behind " : "ahead of ")
                + leaderA.model().name() + " on " + board.name();
        return switch (finding.what()) {
            case CROSSED ->
                "Gap from " + b + " to " + a + (finding.wider() ? " widens past " : " narrows below ")
                        + ClosedBoard.points(finding.mark()) + ": " + stand;
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
        String text = ClosedBoard.points(points);
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
        metrics.put("direction", finding.wider() ? "wider" : "narrower");
        metrics.put("tied", gap.leaders().tied());
        put(metrics, "percent", gap.distance().percent());
        put(metrics, "winRate", gap.distance().winRate());
        put(metrics, "lagDays", gap.lag().lagDays());
        put(metrics, "behindDays", gap.lag().behindDays());
        return metrics;
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
