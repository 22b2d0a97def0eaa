package dev.leapfrog.sinks.board;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Boards and gaps as they stand, compared with a month ago on one scale only. */
class CurrentBoardsTest {
    private static final String BOARD = "own/text/overall";

    @Test
    void shouldCompareWithTheLastPublicationAtLeastAMonthEarlier() throws UnreadableEvent {
        CurrentBoards current = new CurrentBoards();
        current.add(frontier("2026-03-01", false));
        current.add(gap("2026-01-10", 50));
        current.add(gap("2026-01-28", 40));
        current.add(gap("2026-02-10", 30));
        current.add(gap("2026-03-01", 20));

        CurrentGap gap = closedOpen(current);
        assertThat(gap.state().points()).isEqualTo(20);
        assertThat(gap.pointsMonthAgo()).isEqualTo(40);
        assertThat(gap.points().values()).containsExactly(50.0, 40.0, 30.0, 20.0);
    }

    @Test
    void shouldCompareNothingWithScoresOfAScaleThatIsGone() throws UnreadableEvent {
        CurrentBoards current = new CurrentBoards();
        current.add(frontier("2026-01-28", false));
        current.add(frontier("2026-02-10", true));
        current.add(frontier("2026-03-01", false));
        current.add(gap("2026-01-10", 50));
        current.add(gap("2026-01-28", 40));
        current.add(gap("2026-02-10", 3));
        current.add(gap("2026-03-01", 2));

        assertThat(closedOpen(current).pointsMonthAgo()).isNull();

        current.add(gap("2026-03-15", 1));

        assertThat(closedOpen(current).pointsMonthAgo()).isEqualTo(3);
        assertThat(closedOpen(current).points().values()).containsExactly(3.0, 2.0, 1.0);
        assertThat(current.boards()).hasSize(1);
        assertThat(current.boards().firstEntry().getValue().publishedAt()).isEqualTo("2026-03-01T00:00:00Z");
    }

    @Test
    void shouldShowNoGapThatIsKnownOnAScaleThatIsGoneOnly() throws UnreadableEvent {
        CurrentBoards current = new CurrentBoards();
        current.add(frontier("2026-02-10", true));
        current.add(gap("2026-01-28", 40));

        assertThat(current.gaps()).isEmpty();
    }

    private static CurrentGap closedOpen(CurrentBoards current) {
        return requireNonNull(current.gaps().get(BOARD + "#closed-open"));
    }

    private static FrontierState frontier(String day, boolean scaleBreak) throws UnreadableEvent {
        return EventJson.read("""
                {%s, "cause": "PUBLISHED", "scale": "ELO", "scaleVersion": "1", "scaleBreak": %s, "leaders": {},
                 "stale": false, "source": "own", "witnesses": [], "late": 0, "revised": 0}
                """.formatted(head(day), scaleBreak).getBytes(UTF_8), FrontierState.class);
    }

    private static GapState gap(String day, int points) throws UnreadableEvent {
        return EventJson.read("""
                {%s, "a": "closed", "b": "open", "points": %d, "tied": false, "stale": false, "missing": []}
                """.formatted(head(day), points).getBytes(UTF_8), GapState.class);
    }

    private static String head(String day) {
        return """
                "provenance": {"source": "own", "url": "https://example.org/", "fetchedAt": "%1$sT00:00:00Z",
                  "contentHash": "00", "parser": "own/1", "run": "test", "sequence": 0, "mode": "backfill"},
                "publication": "%2$s@%1$sT00:00:00Z\"""".formatted(day, BOARD);
    }
}
