package dev.leapfrog.app.command.model;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.app.command.SampleStates;
import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.output.UptakeShares.Shares;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Shares over time: those that are the largest by now, on one scale. */
class SharePlotTest {
    private static Shares countries(Map<String, Double> shares) {
        return new Shares(new TreeMap<>(), new TreeMap<>(shares), new TreeMap<>());
    }

    @Test
    void shouldShowTheLargestSharesOnOneScaleAndNotWhatIsNotKnown() {
        SortedMap<Instant, Shares> past = new TreeMap<>(Map.of(
                SampleStates.at("2026-01-01"),
                countries(Map.of("US", 0.8, "CN", 0.2)),
                SampleStates.at("2026-01-02"),
                countries(Map.of("US", 0.3, "CN", 0.4, "FR", 0.1, "KR", 0.05, "unknown", 0.15))));

        assertThat(new SharePlot(past, Plots.ofAscii(0)).lines(Shares::countries))
                .containsExactly(
                        "            CN               2026-01 :=",
                        "            US               2026-01 #-",
                        "            FR               2026-01 _.");
        assertThat(new SharePlot(past, Plots.ofAscii(0)).lines(Shares::labs)).isEmpty();
    }

    @Test
    void shouldShowNothingOfOneList() {
        SortedMap<Instant, Shares> past =
                new TreeMap<>(Map.of(SampleStates.at("2026-01-01"), countries(Map.of("US", 1.0))));

        assertThat(new SharePlot(past, Plots.ofAscii(0)).lines(Shares::countries))
                .isEmpty();
    }
}
