package dev.leapfrog.streams.frontier;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.detector.ClosedBoard;
import org.jspecify.annotations.Nullable;

/** The alert for another scale, in place of the shifts that it would seem to be. */
final class ScaleBreakAlert {
    private ScaleBreakAlert() {}

    static Alert of(ClosedBoard board, @Nullable Contender leader) {
        String segment = Segment.ALL.key();
        UUID happening = Alert.happening(
                Kind.SCALE_BREAK,
                board.board(),
                segment,
                List.of(),
                board.context().at());
        return new Alert(
                Alert.Identity.of(
                        happening,
                        Status.FINAL,
                        leader == null ? happening : Alert.group(Kind.SCALE_BREAK, segment, leader.id())),
                Kind.SCALE_BREAK,
                Status.FINAL,
                board.severity(Severity.NOTICE),
                Alert.Subject.of(board.board(), segment),
                board.context().timing(),
                new Alert.Statement(
                        "The scale of " + board.name()
                                + " changed: scores before and after cannot be compared, so leads and gaps restart",
                        null,
                        null,
                        Map.of()),
                board.evidence());
    }
}
