package dev.leapfrog.sinks.web.stream;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.leapfrog.events.Samples;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.history.FoldedHistory;
import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.web.RawClient;
import dev.leapfrog.sinks.web.server.WebServer;
import dev.leapfrog.sinks.web.server.WebSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Streams of events over a real connection, without Kafka. */
class EventStreamsTest {
    private static final Duration BEAT = Duration.ofMillis(100);

    private final FoldedHistory history = new FoldedHistory();

    private WebServer start() {
        return start(1000);
    }

    private WebServer start(int mostWaiting) {
        return WebServer.start(
                new WebSettings("127.0.0.1", 0, null, Set.of(), Set.of(), 0),
                List.of(new EventStreams(history, new Subscriber.Pace(BEAT, Duration.ofMillis(20), mostWaiting))));
    }

    private void story(int number) {
        story(number, Alert.Severity.MAJOR, "");
    }

    private void story(int number, Alert.Severity severity, String more) {
        Story story = Samples.all().stream()
                .filter(Story.class::isInstance)
                .map(Story.class::cast)
                .findFirst()
                .orElseThrow();
        history.add(new Story(
                new Story.Identity(new UUID(0, number), 0, Instant.EPOCH),
                story.kind(),
                story.subject(),
                story.time(),
                severity,
                new Story.Text("Story " + number + " of Qwen \u2013 \u6a21\u578b" + more, List.of()),
                story.about(),
                story.alerts()));
    }

    /** What a client gets: the id that it will come back with, and the events. */
    private static final class Received {
        private String id = "";
        private final List<String> events = new ArrayList<>();

        /**
         * Reads until there are so many events. As in browsers, an event counts when the empty line behind it is there.
         */
        private Received read(RawClient client, int count) throws IOException {
            String event = "";
            String data = "";
            String next = id;
            while (events.size() < count) {
                String line = client.line();
                if (line.startsWith("id: ")) {
                    next = line.substring("id: ".length());
                } else if (line.startsWith("event: ")) {
                    event = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    data = line.substring("data: ".length()).replaceAll(".*\"headline\":\"(Story \\d+).*", "$1");
                } else if (line.isEmpty()) {
                    id = next;
                    if (!data.isEmpty()) {
                        events.add(event + " " + data);
                        data = "";
                    }
                }
            }
            return this;
        }
    }

    /** Waits until a client is heard, which its first id tells. */
    private static Received connected(RawClient client) throws IOException {
        Received received = new Received();
        while (true) {
            String line = client.line();
            if (line.startsWith("id:")) {
                received.id = line.substring("id:".length()).strip();
                return received;
            }
        }
    }

    @Test
    void shouldSendWhatComesAndNothingFromBefore() throws IOException {
        story(1);
        try (WebServer server = start();
                RawClient client = RawClient.send(server.address(), "GET /api/stories/stream")) {
            Received received = connected(client);
            story(2);
            story(3);

            assertThat(received.read(client, 2).events).containsExactly("story Story 2", "story Story 3");
            assertThat(received.id).isEqualTo("leapfrog.stories:0:2");
        }
    }

    @Test
    void shouldSayThatTopicsHaveGoneOnWhereThatIsAskedFor() throws IOException {
        try (WebServer server = start();
                RawClient told = RawClient.send(server.address(), "GET /api/stories/stream?changes=true");
                RawClient other = RawClient.send(server.address(), "GET /api/stories/stream")) {
            Received changes = connected(told);
            Received stories = connected(other);
            Samples.all().stream()
                    .filter(GapState.class::isInstance)
                    .map(GapState.class::cast)
                    .findFirst()
                    .ifPresent(history::add);

            assertThat(changes.read(told, 1).events).containsExactly("change [\"leapfrog.gaps\"]");
            story(4);
            assertThat(stories.read(other, 1).events).containsExactly("story Story 4");
        }
    }

    @Test
    void shouldSendTextInUtf8() throws IOException {
        try (WebServer server = start();
                RawClient client = RawClient.send(server.address(), "GET /api/stories/stream")) {
            connected(client);
            story(1);
            String line = client.line();
            while (!line.startsWith("data: ")) {
                line = client.line();
            }

            assertThat(line).contains("Story 1 of Qwen \u2013 \u6a21\u578b");
        }
    }

    /** Several clients leave at any time and come back, to another server; each gets everything once and in order. */
    @Test
    void shouldGoOnWhereAClientWasAfterARestartOfTheServer() throws IOException {
        story(0);
        List<String> all = new ArrayList<>();
        String id;
        int told = 1;
        try (WebServer server = start();
                RawClient client = RawClient.send(server.address(), "GET /api/stories/stream")) {
            id = connected(client).id;
        }
        for (int round = 1; round <= 5; round++) {
            story(told++); // While nobody is connected and no server runs.
            try (WebServer server = start();
                    RawClient client =
                            RawClient.send(server.address(), "GET /api/stories/stream", "Last-Event-ID: " + id)) {
                story(told++);
                Received received = new Received().read(client, 2);
                id = received.id;
                all.addAll(received.events);
            }
        }

        List<String> expected = new ArrayList<>();
        for (int number = 1; number < told; number++) {
            expected.add("story Story " + number);
        }
        assertThat(all).isEqualTo(expected);
    }

    @Test
    void shouldLetAClientWaitWhileTheTopicsAreRead() throws IOException {
        story(1);
        history.progress(LiveHistory.Progress.READING);
        try (WebServer server = start();
                RawClient client = RawClient.send(
                        server.address(), "GET /api/stories/stream", "Last-Event-ID: leapfrog.stories:0:1")) {
            story(2);
            story(3);
            history.progress(LiveHistory.Progress.FOLLOWING);

            assertThat(new Received().read(client, 1).events).containsExactly("story Story 3");
        }
    }

    @Test
    void shouldTellAClientThatTheTopicsWereMadeAnew() throws IOException {
        story(1);
        try (WebServer server = start();
                RawClient client = RawClient.send(
                        server.address(), "GET /api/stories/stream", "Last-Event-ID: leapfrog.stories:0:99")) {
            Received received = new Received().read(client, 1);
            story(2);

            assertThat(received.events.getFirst()).startsWith("restart ");
            assertThat(received.read(client, 2).events).endsWith("story Story 2");
        }
    }

    @Test
    void shouldSendOnlyWhatPassesTheFilter() throws IOException {
        try (WebServer server = start();
                RawClient client = RawClient.send(server.address(), "GET /api/stories/stream?severity=notice")) {
            Received received = connected(client);
            story(1, Alert.Severity.INFO, "");
            story(2, Alert.Severity.NOTICE, "");

            assertThat(received.read(client, 1).events).containsExactly("story Story 2");
        }
    }

    @Test
    void shouldRefuseAnIdOfNoEvent() throws IOException {
        try (WebServer server = start()) {
            assertThat(RawClient.ask(server.address(), "GET /api/stories/stream", "Last-Event-ID: 7")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void shouldBeatWhileNothingComes() throws IOException {
        try (WebServer server = start();
                RawClient client = RawClient.send(server.address(), "GET /api/stories/stream")) {
            connected(client);
            connected(client);

            assertThat(connected(client).events).isEmpty();
        }
    }

    /** One that does not read is dropped and holds up nobody; it may come back and has then missed nothing. */
    @Test
    void shouldDropAClientThatIsTooSlow() throws IOException {
        int many = 3000;
        story(0);
        try (WebServer server = start(10);
                RawClient slow = RawClient.send(server.address(), "GET /api/stories/stream")) {
            Received received = connected(slow);
            for (int number = 1; number <= many; number++) {
                story(number, Alert.Severity.MAJOR, "x".repeat(4000));
            }

            assertThatThrownBy(() -> received.read(slow, many)).isInstanceOf(IOException.class);
            int got = received.events.size();
            assertThat(got).isLessThan(many);
            try (RawClient back =
                    RawClient.send(server.address(), "GET /api/stories/stream", "Last-Event-ID: " + received.id)) {
                assertThat(new Received().read(back, many - got).events)
                        .startsWith("story Story " + (got + 1))
                        .endsWith("story Story " + many);
            }
        }
    }
}
