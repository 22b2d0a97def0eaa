package dev.leapfrog.sinks.board;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.UnreadableEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How long windows last is estimated from all of them, those that are open included. */
class WindowSurvivalTest {
    private static final Instant AS_OF = Instant.parse("2024-06-30T00:00:00Z");

    @Test
    void shouldCountOpenWindowsUpToTheLastPublication() throws UnreadableEvent {
        WindowSurvival survival = WindowSurvival.of(
                BoardId.parse(CurrentWindowsTest.BOARD),
                "closed-open",
                AS_OF,
                List.of(
                        CurrentWindowsTest.window("a/first", "2024-02-01", "2024-04-01"),
                        CurrentWindowsTest.window("b/later", "2024-05-01", null)));

        assertThat(survival.closed()).isEqualTo(1);
        assertThat(survival.open()).isEqualTo(1);
        assertThat(survival.steps())
                .extracting(step -> step.days() + " " + step.atRisk() + " " + step.surviving())
                .containsExactly("60 2 0.5");
        assertThat(survival.median().days()).isEqualTo(60);
        assertThat(survival.median().high()).isNull();
    }

    @Test
    void shouldHaveNoMedianWhileNoneHasClosed() throws UnreadableEvent {
        WindowSurvival survival = WindowSurvival.of(
                BoardId.parse(CurrentWindowsTest.BOARD),
                "closed-open",
                AS_OF,
                List.of(CurrentWindowsTest.window("b/later", "2024-05-01", null)));

        assertThat(survival.median().days()).isNull();
        assertThat(survival.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.surviving()).isEqualTo(1));
    }
}
