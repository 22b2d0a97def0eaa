package dev.leapfrog.streams.window;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import dev.leapfrog.events.board.ShownNumber;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.output.WindowState.Summary;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.board.BoardRules.Pair;
import dev.leapfrog.streams.board.SegmentName;
import dev.leapfrog.streams.detector.ClosedBoard;

/** A window that opened or closed, told. */
final class WindowAlert {
    private static final Set<String> HEADLINE_PAIRS = Set.of("closed-open", "US-CN");

    private WindowAlert() {}

    static Alert opened(WindowState window, Pair pair, ClosedBoard board) {
        Standing opener = window.opener();
        Standing best = Objects.requireNonNull(window.span().best());
        double points = opener.score().minus(best.score());
        String headline = opener.model().shown() + " is clearly ahead of all " + SegmentName.plural(pair.b()) + " on "
                + board.name() + ": the best of them, " + best.model().shown() + ", is " + ShownNumber.points(points)
                + " behind";
        return alert(Kind.WINDOW_OPENED, Severity.INFO, window, board, headline, best, Map.of("points", points));
    }

    /** @param shortest whether no other window of the pair was closed so soon */
    static Alert closed(WindowState window, Pair pair, ClosedBoard board, boolean shortest) {
        Standing opener = window.opener();
        Standing closer = Objects.requireNonNull(window.span().closer());
        long days = window.span().days();
        double points = opener.score().minus(closer.score());
        String stands = points > 0
                ? closer.model().shown() + " is tied with it"
                : closer.model().shown() + (points == 0 ? " is level with it" : " is above it");
        String headline = capital(SegmentName.plural(pair.b())) + " match "
                + opener.model().shown() + " on "
                + board.name() + " after " + days + (days == 1 ? " day: " : " days: ") + stands
                + (shortest ? ", the shortest window on record" : "");
        Map<String, Object> metrics = new TreeMap<>();
        metrics.put("days", days);
        metrics.put("openedAt", window.span().openedAt().toString());
        metrics.put("closedAt", String.valueOf(window.span().endedAt()));
        metrics.put("shortest", shortest);
        Summary summary = window.summary();
        metrics.put("windowsClosed", summary.closed());
        metrics.put("windowsOpen", summary.open());
        if (summary.medianDays() != null) {
            metrics.put("medianDays", summary.medianDays());
        }
        Severity severity = HEADLINE_PAIRS.contains(pair.key()) ? Severity.NOTICE : Severity.INFO;
        return alert(Kind.WINDOW_CLOSED, severity, window, board, headline, closer, metrics);
    }

    private static Alert alert(
            Kind kind,
            Severity severity,
            WindowState window,
            ClosedBoard board,
            String headline,
            Standing ofB,
            Map<String, Object> metrics) {
        Standing opener = window.opener();
        var happening = Alert.happening(
                kind,
                board.board(),
                window.pair(),
                List.of(opener.model().id().toString()),
                window.span().openedAt());
        Map<String, Object> after = new TreeMap<>();
        after.put("leaderA", opener.model().id().toString());
        after.put("scoreA", opener.score().value());
        after.put("leaderB", ofB.model().id().toString());
        after.put("scoreB", ofB.score().value());
        return new Alert(
                Alert.Identity.of(
                        happening,
                        Status.FINAL,
                        Alert.group(kind, window.pair(), opener.model().id())),
                kind,
                Status.FINAL,
                board.severity(severity),
                Alert.Subject.of(board.board(), window.pair()),
                board.context().timing(),
                new Alert.Statement(headline, null, after, metrics),
                board.evidence(
                        board.row(opener.model().id()), board.row(ofB.model().id())));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
