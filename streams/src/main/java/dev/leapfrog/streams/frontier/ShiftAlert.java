package dev.leapfrog.streams.frontier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.streams.board.LeadTest;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.detector.ClosedBoard;
import org.jspecify.annotations.Nullable;

/** The alert for a shift of the frontier. */
final class ShiftAlert {
    private ShiftAlert() {}

    /** The alert for a finding. */
    static Alert of(ShiftFinding finding, Segment segment, ClosedBoard board) {
        Shift shift = finding.shift();
        Row challenger = board.row(shift.challenger().id());
        Row holder = board.row(finding.holder().id());
        ModelId leading = shift.challenger().id();
        UUID happening = Alert.happening(
                Kind.FRONTIER_SHIFT,
                board.board(),
                segment.key(),
                List.of(shift.opener().toString(), shift.over().toString()),
                shift.opened());
        return new Alert(
                Alert.Identity.of(
                        happening, finding.status(), Alert.group(Kind.FRONTIER_SHIFT, segment.key(), leading)),
                Kind.FRONTIER_SHIFT,
                finding.status(),
                board.severity(severity(finding, segment)),
                Alert.Subject.of(board.board(), segment.key()),
                board.context().timing(),
                new Alert.Statement(
                        new ShiftHeadline(finding, segment, board).text(),
                        values(finding.holder().model(), finding.holder().score()),
                        values(shift.challenger(), challenger == null ? shift.score() : challenger.score()),
                        metrics(finding, board)),
                board.evidence(challenger, holder));
    }

    private static Severity severity(ShiftFinding finding, Segment segment) {
        if (finding.status() != Status.CONFIRMED
                || finding.shift().kind() == Shift.Kind.RECLASSIFIED
                || segment.isIntersection()) {
            return Severity.INFO;
        }
        boolean widest = segment.equals(Segment.ALL) || segment.equals(Segment.OPEN);
        return widest && finding.changesLab() ? Severity.MAJOR : Severity.NOTICE;
    }

    private static Map<String, Object> values(Model model, Score score) {
        Map<String, Object> values = new TreeMap<>();
        values.put("model", model.id().toString());
        values.put("score", score.value());
        if (score.low() != null && score.high() != null) {
            values.put("low", score.low());
            values.put("high", score.high());
        }
        return values;
    }

    private static Map<String, Object> metrics(ShiftFinding finding, ClosedBoard board) {
        Map<String, Object> metrics = new TreeMap<>();
        metrics.put("shift", finding.shift().kind().name());
        metrics.put("margin", finding.overHolder().margin());
        put(metrics, "probability", finding.overHolder().probability());
        LeadTest overRest = finding.overRest();
        if (overRest != null) {
            put(metrics, "probabilityOverOtherLabs", overRest.probability());
        }
        metrics.put("publications", finding.shift().publications());
        metrics.put("contested", finding.contested());
        Model unknown = finding.unknown();
        if (unknown != null) {
            metrics.put("unknownAbove", unknown.id().toString());
        }
        if (finding.status() == Status.CONFIRMED) {
            Holder holder = finding.holder();
            metrics.put(
                    "reignDays",
                    Duration.between(holder.since(), board.context().at()).toDays());
            metrics.put(
                    "labReignDays",
                    Duration.between(holder.labSince(), board.context().at()).toDays());
            metrics.put("reignCensored", holder.censored());
        }
        return metrics;
    }

    private static void put(Map<String, Object> metrics, String name, @Nullable Double value) {
        if (value != null) {
            metrics.put(name, value);
        }
    }
}
