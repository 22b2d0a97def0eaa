package dev.leapfrog.app.command.board;

import java.util.List;

import dev.leapfrog.app.command.SampleStates;
import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.WindowState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static dev.leapfrog.app.command.SampleStates.window;
import static org.assertj.core.api.Assertions.assertThat;

/** Windows as lines and as JSON. */
class WindowTableTest {
    private static final List<WindowState> WINDOWS = List.of(
            window("a/first", "2024-01-01", "2024-03-31", "x/open"),
            window("a/second", "2024-04-10", "2024-04-20", null),
            window("b/third", "2024-05-01", null, null));

    private static WindowTable table(List<WindowState> windows, Plots plots) {
        return new WindowTable(windows, SampleStates.at("2024-05-31"), plots);
    }

    @Test
    void shouldShowALineWithABarForEachWindowAndTheMedian() {
        List<String> lines = table(WINDOWS, Plots.ofAscii(0)).lines();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("LMArena text ")
                .contains(" 2024-01-01 ", " 2024-03-31 ", "   90  " + "=".repeat(30));
        assertThat(lines.get(1)).contains("2024-04-20", "another scale").endsWith("   10  ===>");
        assertThat(lines.get(2)).contains(" open ").endsWith("   30  ==========>");
        assertThat(lines.get(3)).isEqualTo("  3 windows, 1 closed; median 90 days");
    }

    @Test
    void shouldSayThatAMedianIsNotReached() {
        List<String> lines = table(WINDOWS.subList(2, 3), Plots.ofBlocks(0)).lines();

        assertThat(lines.getFirst()).endsWith("█".repeat(30) + ">");
        assertThat(lines.getLast()).isEqualTo("  1 window, 0 closed; median not reached");
    }

    @Test
    void shouldCountAWindowThatOpenedLastForNoDays() {
        WindowState today = window("b/third", "2024-05-31", null, null);

        assertThat(table(List.of(today), Plots.ofBlocks(0)).lines().getFirst()).endsWith("    0  >");
    }

    @Test
    void shouldWriteAnObjectForEachWindowWithoutAnyPlot() {
        List<JsonNode> rows = table(WINDOWS, Plots.ofBlocks(0)).json().stream()
                .map(EventJson.mapper()::readTree)
                .toList();

        assertThat(rows)
                .extracting(row -> row.path("status").asString())
                .containsExactly("CLOSED", "CENSORED", "OPENED");
        assertThat(rows).extracting(row -> row.path("days").asInt()).containsExactly(90, 10, 30);
        assertThat(rows.getFirst().path("closer").path("model").path("id").asString())
                .isEqualTo("x/open");
        assertThat(rows.getFirst().path("endedAt").asString()).isEqualTo("2024-03-31T00:00:00Z");
        assertThat(rows.getLast().has("endedAt")).isFalse();
        assertThat(rows.getLast().has("closer")).isFalse();
        assertThat(rows.toString()).doesNotContain("█");
    }
}
