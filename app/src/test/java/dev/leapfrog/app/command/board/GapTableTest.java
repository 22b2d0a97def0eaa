package dev.leapfrog.app.command.board;

import dev.leapfrog.app.command.SampleStates;
import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.sinks.board.CurrentBoards;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.app.command.SampleStates.gap;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Gaps as a table, with points over time. */
class GapTableTest {
    private static String line(GapTable table, GapState... states) {
        CurrentBoards boards = new CurrentBoards();
        for (GapState state : states) {
            boards.add(state);
        }
        return table.line(requireNonNull(boards.gaps().get(SampleStates.BOARD + "#closed-open")));
    }

    @Test
    void shouldShowPointsOverTimeBesideThoseOfNow() {
        GapTable table = new GapTable(Plots.ofBlocks(0));

        String line = line(
                table,
                gap(SampleStates.BOARD, "2026-01-01", 80),
                gap(SampleStates.BOARD, "2026-01-02", 40),
                gap(SampleStates.BOARD, "2026-02-10", 10));

        assertThat(line)
                .startsWith("LMArena text ")
                .contains("closed-open", "2026-02-10       10", "          40", "2026-01 ▅▅", "▂  Closed 1200")
                .endsWith("Open 1190");
        assertThat(line.indexOf("2026-01 ")).isEqualTo(table.head().indexOf("OVER TIME"));
    }

    @Test
    void shouldDrawInAsciiAndAsWideAsThereIsRoom() {
        GapTable narrow = new GapTable(Plots.ofAscii(100));
        GapTable wide = new GapTable(Plots.ofAscii(240));

        GapState[] states = {
            gap(SampleStates.BOARD, "2026-01-01", 80), gap(SampleStates.BOARD, "2026-03-01", 80),
        };
        assertThat(line(narrow, states)).contains("2026-01 ########  Closed");
        assertThat(line(wide, states)).contains("2026-01 " + "#".repeat(40) + "  Closed");
    }

    @Test
    void shouldDrawNothingOfOnePublication() {
        assertThat(line(new GapTable(Plots.ofBlocks(0)), gap(SampleStates.BOARD, "2026-01-01", 80)))
                .doesNotContainPattern("[▁▂▃▄▅▆▇█]");
    }
}
