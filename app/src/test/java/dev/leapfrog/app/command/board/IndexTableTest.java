package dev.leapfrog.app.command.board;

import java.util.List;

import dev.leapfrog.app.command.SampleStates;
import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.sinks.board.IndexAt;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The index of capability as text. */
class IndexTableTest {
    private static List<String> lines(IndexAt found) {
        return new IndexTable(requireNonNull(found.index()), found, Plots.ofAscii(0)).lines(20);
    }

    @Test
    void shouldShowTheBestAndTheGapsNowAndOverTime() {
        IndexAt found = new IndexAt(SampleStates.at("2026-12-31"));
        found.add(SampleStates.index("2026-01-02", "a/lower", 140));
        found.add(SampleStates.index("2026-01-03", "a/lower", 147.5));
        found.add(SampleStates.gap(CapabilityIndex.BOARD, "2026-01-02", 8));
        found.add(SampleStates.gap(CapabilityIndex.BOARD, "2026-01-03", 4));
        found.add(SampleStates.gap(SampleStates.BOARD, "2026-01-03", 99));

        assertThat(lines(found))
                .containsExactly(
                        "Index of capability after 2026-01-02: 1 models on 0 boards",
                        "  over time  2026-01 _# from 140.0 to 147.5",
                        "      MODEL                                    LAB              INDEX  95 %",
                        "   1  Best                                     a                147.5  145.5 to 149.5, 3 boards",
                        "",
                        "closed-open: 4 points, lag not known; Closed against Open",
                        "  over time  2026-01 #=");
    }

    @Test
    void shouldDrawNothingOfOneFit() {
        IndexAt found = new IndexAt(SampleStates.at("2026-12-31"));
        found.add(SampleStates.index("2026-01-02", "a/lower", 140));

        assertThat(lines(found)).noneMatch(line -> line.contains("over time")).hasSize(4);
    }
}
