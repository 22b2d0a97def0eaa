package dev.leapfrog.sinks.board;

import java.time.Instant;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.GapState;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The index at a time, with what led to it on the same scale. */
class IndexAtTest {
    @Test
    void shouldKnowTheLastFitAndTheBestAndTheGapsBefore() throws UnreadableEvent {
        IndexAt found = new IndexAt(Instant.MAX);
        found.add(index("2026-01-01", "a/lower", 140));
        found.add(index("2026-01-02", "a/lower", 145));
        found.add(gap(CapabilityIndex.BOARD, "2026-01-01", 9));
        found.add(gap(CapabilityIndex.BOARD, "2026-01-02", 7));
        found.add(gap(BoardId.parse("own/text/overall"), "2026-01-02", 50));

        assertThat(requireNonNull(found.index()).publishedAt()).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(found.best().values()).containsExactly(140.0, 145.0);
        assertThat(found.gaps()).containsOnlyKeys("closed-open");
        assertThat(closedOpen(found).state().points()).isEqualTo(7);
        assertThat(closedOpen(found).points().values()).containsExactly(9.0, 7.0);
    }

    @Test
    void shouldCompareNothingWithFitsBetweenOtherReferenceModels() throws UnreadableEvent {
        IndexAt found = new IndexAt(Instant.MAX);
        found.add(index("2026-01-01", "a/lower", 140));
        found.add(index("2026-02-01", "a/higher", 135));
        found.add(gap(CapabilityIndex.BOARD, "2026-01-01", 9));
        found.add(gap(CapabilityIndex.BOARD, "2026-02-01", 5));

        assertThat(found.best().values()).containsExactly(135.0);
        assertThat(closedOpen(found).points().values()).containsExactly(5.0);
    }

    @Test
    void shouldShowNothingOfLater() throws UnreadableEvent {
        IndexAt found = new IndexAt(Instant.parse("2026-01-15T00:00:00Z"));
        found.add(index("2026-02-01", "a/lower", 140));
        found.add(gap(CapabilityIndex.BOARD, "2026-02-01", 9));

        assertThat(found.index()).isNull();
        assertThat(found.best()).isEmpty();
        assertThat(found.gaps()).isEmpty();
    }

    private static CurrentGap closedOpen(IndexAt found) {
        return requireNonNull(found.gaps().get("closed-open"));
    }

    private static CapabilityIndex index(String day, String anchor, int best) throws UnreadableEvent {
        return EventJson.read(
                """
                {%s, "anchors": [{"model": "%s", "value": 117.0}, {"model": "a/upper", "value": 130.0}], "boards": {},
                 "leftOut": [], "models": 1, "best": [{"model": {"id": "a/best", "name": "best", "lab": "a",
                   "openness": "CLOSED", "sizeTier": "unknown", "resolved": true},
                   "score": {"value": %d.0}, "boards": 2}]}
                """.formatted(head(CapabilityIndex.BOARD, day), anchor, best).getBytes(UTF_8), CapabilityIndex.class);
    }

    private static GapState gap(BoardId board, String day, int points) throws UnreadableEvent {
        return EventJson.read("""
                {%s, "a": "closed", "b": "open", "points": %d, "tied": false, "stale": false, "missing": []}
                """.formatted(head(board, day), points).getBytes(UTF_8), GapState.class);
    }

    private static String head(BoardId board, String day) {
        return """
                "provenance": {"source": "own", "url": "https://example.org/", "fetchedAt": "%2$sT00:00:00Z",
                  "contentHash": "00", "parser": "own/1", "run": "test", "sequence": 0, "mode": "backfill"},
                "publication": "%1$s@%2$sT00:00:00Z"
                """.formatted(board, day);
    }
}
