package dev.leapfrog.sinks.board;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.output.WindowState.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A window is what was last said of it. */
class CurrentWindowsTest {
    static final String BOARD = "lmarena/text/overall";

    @Test
    void shouldKeepTheLastStateOfEachWindowInTheOrderInWhichTheyOpened() throws UnreadableEvent {
        CurrentWindows current = new CurrentWindows();
        current.add(window("b/later", "2024-05-01", null));
        current.add(window("a/first", "2024-02-01", null));
        current.add(window("a/first", "2024-02-01", "2024-04-01"));

        assertThat(current.windows()).containsOnlyKeys(BOARD + "#closed-open");
        assertThat(current.windows().firstEntry().getValue())
                .extracting(window -> window.opener().model().id() + " " + window.status())
                .containsExactly("a/first " + Status.CLOSED, "b/later " + Status.OPENED);
    }

    static WindowState window(String opener, String opened, @Nullable String ended) throws UnreadableEvent {
        String end = ended == null
                ? "\"status\": \"OPENED\", \"days\": 0"
                : "\"status\": \"CLOSED\", \"days\": 60, \"endedAt\": \"%sT00:00:00Z\", \"closer\": %s"
                        .formatted(ended, standing("x/open"));
        return EventJson.read(
                """
                {"provenance": {"source": "own", "url": "https://example.org/", "fetchedAt": "%2$sT00:00:00Z",
                   "contentHash": "00", "parser": "own/1", "run": "test", "sequence": 0, "mode": "backfill"},
                 "publication": "%1$s@%2$sT00:00:00Z", "a": "closed", "b": "open", "opener": %3$s,
                 "openedAt": "%4$sT00:00:00Z", %5$s, "summary": {"closed": 1, "open": 1, "censored": 0}}
                """.formatted(BOARD, ended == null ? opened : ended, standing(opener), opened, end)
                        .getBytes(UTF_8),
                WindowState.class);
    }

    private static String standing(String id) {
        return """
                {"model": {"id": "%1$s", "name": "%1$s", "lab": "%2$s", "openness": "CLOSED", "sizeTier": "unknown",
                  "resolved": true}, "score": {"value": 1200.0}}""".formatted(id, id.substring(0, id.indexOf('/')));
    }
}
