package dev.leapfrog.sinks.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;

/** Stories and alerts for tests. */
public final class Notices {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    /** What somebody might call a model who wants to be read elsewhere. */
    public static final String HOSTILE =
            "<!channel> @everyone <@U123> *bold* _it_ `code` [link](http://evil.example) <https://evil.example|x> & </b> \\";

    private Notices() {}

    /** Revision 0 of the story of that number, live, about the model {@code acme/m}. */
    public static Story story(int number) {
        return story(number, 0, Severity.MAJOR, "Story " + number, NOON, Mode.LIVE);
    }

    public static Story story(int number, int revision, Severity severity, String headline, Instant known, Mode mode) {
        return new Story(
                new Story.Identity(new UUID(1, number), revision, NOON),
                Story.Kind.ARENA,
                "acme/text",
                new Alert.Timing(known, known, mode),
                severity,
                new Story.Text(headline, List.of("A second line")),
                new Story.Protagonists(List.of(ModelId.parse("acme/m")), List.of("acme")),
                List.of(new UUID(2, number)));
    }

    /** A story of that headline and line. */
    public static Story saying(String headline, String line) {
        Story story = story(1);
        return new Story(
                story.identity(),
                story.kind(),
                story.subject(),
                story.time(),
                story.severity(),
                new Story.Text(headline, List.of(line)),
                story.about(),
                story.alerts());
    }

    /** An alert on a gap of the board {@code acme/text/overall} between two models. */
    public static Alert alert(int number, Alert.Status status, Severity severity, String headline) {
        UUID happening = new UUID(3, number);
        return new Alert(
                Alert.Identity.of(happening, status, happening),
                Alert.Kind.GAP_REVERSED,
                status,
                severity,
                Alert.Subject.of(BoardId.parse("acme/text/overall"), "closed-open"),
                new Alert.Timing(NOON, NOON, Mode.LIVE),
                new Alert.Statement(
                        headline, null, Map.of("leaderA", "acme/m", "leaderB", "other/x"), Map.of("points", 3.0)),
                List.of(new Alert.Evidence(
                        "BoardPublished",
                        "acme/text/overall",
                        new Provenance(
                                "acme_board",
                                "https://acme.example/board.csv",
                                NOON,
                                NOON,
                                "abc",
                                "acme/1",
                                "r",
                                1,
                                Mode.LIVE))));
    }

    public static Message message(Story story) {
        return Message.of("team", Notice.of(story, null));
    }
}
