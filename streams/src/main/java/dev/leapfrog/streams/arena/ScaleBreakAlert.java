package dev.leapfrog.streams.arena;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.leapfrog.events.Alert;
import dev.leapfrog.events.Alert.Kind;
import dev.leapfrog.events.Alert.Severity;
import dev.leapfrog.events.Alert.Status;
import dev.leapfrog.events.Segment;
import dev.leapfrog.streams.board.Occasion;

/** Another scale, told instead of the shifts that it would seem to be. */
final class ScaleBreakAlert {
    private ScaleBreakAlert() {}

    static Alert of(Occasion occasion) {
        String segment = Segment.ALL.key();
        UUID happening = Alert.happening(Kind.SCALE_BREAK, occasion.board(), segment, List.of(), occasion.occurredAt());
        return new Alert(
                Alert.id(happening, Status.FINAL, 0),
                happening,
                happening,
                Kind.SCALE_BREAK,
                Status.FINAL,
                Severity.NOTICE,
                Kind.SCALE_BREAK.family(),
                occasion.board() + "#" + segment,
                occasion.board(),
                segment,
                occasion.occurredAt(),
                occasion.knownAt(),
                occasion.mode(),
                "The scale of " + occasion.boardName()
                        + " changed: scores before and after cannot be compared, leads and gaps start anew",
                null,
                null,
                Map.of(),
                occasion.evidence());
    }
}
