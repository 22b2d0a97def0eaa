package dev.leapfrog.app.command.plot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.app.command.SampleStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Plots of one line: heights, blanks, widths and characters. */
class PlotsTest {
    private static final Plots BLOCKS = Plots.ofBlocks(0);
    private static final Plots ASCII = Plots.ofAscii(0);

    @Test
    void shouldShowValuesAsHeightsFromZeroUp() {
        SortedMap<Instant, Double> values = daily(0, 25, 50, 75, 100);

        assertThat(BLOCKS.line(values, Axis.withZero(values.values()), 20)).isEqualTo("▁▃▅▆█");
        assertThat(ASCII.line(values, Axis.withZero(values.values()), 20)).isEqualTo("_:=+#");
    }

    @Test
    void shouldNotMakeASmallChangeLookGreatBesideZero() {
        SortedMap<Instant, Double> values = daily(98, 100);

        assertThat(BLOCKS.line(values, Axis.withZero(values.values()), 20)).isEqualTo("██");
        assertThat(BLOCKS.line(values, Axis.fitted(values.values()), 20)).isEqualTo("▁█");
    }

    @Test
    void shouldShowWhatIsBelowZeroAsLower() {
        SortedMap<Instant, Double> values = daily(-10, 0, 60);

        assertThat(ASCII.line(values, Axis.withZero(values.values()), 20)).isEqualTo("_.#");
    }

    @Test
    void shouldShowEqualFactorsAsEqualSteps() {
        SortedMap<Instant, Double> values = daily(128, 64, 32, 16, 8, 4, 2, 1);

        assertThat(BLOCKS.line(values, Axis.logarithmic(values.values()), 20)).isEqualTo("█▇▆▅▄▃▂▁");
    }

    @Test
    void shouldShowTheLastValueOfEachStepAndKeepItUntilTheNext() {
        SortedMap<Instant, Double> values = new TreeMap<>();
        values.put(SampleStates.at("2026-01-01"), 100.0);
        values.put(SampleStates.at("2026-01-02"), 0.0);
        values.put(SampleStates.at("2026-01-21"), 100.0);

        assertThat(ASCII.line(values, Axis.withZero(values.values()), 4)).isEqualTo("___#");
    }

    @Test
    void shouldLeaveABlankWhereNothingWasSaidForLong() {
        SortedMap<Instant, Double> values = new TreeMap<>();
        values.put(SampleStates.at("2025-01-01"), 1.0);
        values.put(SampleStates.at("2025-12-31"), 1.0);

        assertThat(ASCII.line(values, Axis.withZero(values.values()), 12)).isEqualTo("##         #");
    }

    @Test
    void shouldShowEqualValuesInTheMiddleWhereTheRangeIsTheirs() {
        SortedMap<Instant, Double> values = daily(5, 5, 5);

        assertThat(ASCII.line(values, Axis.fitted(values.values()), 20)).isEqualTo("===");
    }

    @Test
    void shouldSayWhenTheValuesBeginAndNothingOfOneValue() {
        SortedMap<Instant, Double> values = daily(1, 2);

        assertThat(ASCII.since(values, Axis.withZero(values.values()), 8)).isEqualTo("2026-01 =#");
        assertThat(ASCII.since(daily(1), Axis.withZero(List.of(1.0)), 8)).isEmpty();
        assertThat(ASCII.since(new TreeMap<>(), Axis.withZero(List.of()), 8)).isEmpty();
        assertThat(Plots.cell("2026-01 =#", 4)).isEqualTo("2026-01 =#  ");
    }

    @Test
    void shouldNeverBeWiderThanAskedAndAlwaysShowTheLastValue() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SortedMap<Instant, Double> values = new TreeMap<>();
            for (int i = 0, count = 1 + random.nextInt(40); i < count; i++) {
                values.put(
                        Instant.ofEpochSecond(1_700_000_000L + random.nextInt(80_000_000)),
                        random.nextDouble(-50, 200));
            }
            int width = 1 + random.nextInt(40);
            Axis axis = Axis.withZero(values.values());

            String line = BLOCKS.line(values, axis, width);

            assertThat(line).as("seed %d", seed).hasSizeBetween(1, width);
            assertThat(line.charAt(line.length() - 1))
                    .as("seed %d", seed)
                    .isEqualTo(Glyphs.BLOCKS.height(axis.height(requireNonNull(values.get(values.lastKey())))));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 172, 20", "80, 172, 8", "200, 172, 20", "400, 172, 40"})
    void shouldBeAsWideAsTheTerminalHasRoomFor(int columns, int taken, int width) {
        assertThat(Plots.ofAscii(columns).width(taken)).isEqualTo(width);
    }

    @Test
    void shouldDrawBarsInEighths() {
        assertThat(ASCII.bar(50, 100, 10)).isEqualTo("=====");
        assertThat(BLOCKS.bar(55, 100, 10)).isEqualTo("█████▌");
        assertThat(BLOCKS.bar(100, 100, 3)).isEqualTo("███");
        assertThat(BLOCKS.bar(0, 100, 3)).isEmpty();
        assertThat(BLOCKS.bar(0, 0, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, xterm-256color, true",
        "UTF-8, '', true",
        "UTF-8, dumb, false",
        "US-ASCII, xterm, false",
        "ISO-8859-1, xterm, false",
        "ANSI_X3.4-1968, xterm, false",
        "GB18030, xterm, true",
        "no such charset, xterm, false",
        "'', xterm, false"
    })
    void shouldDrawBlocksWhereTheyCanBeShown(String charset, String type, boolean blocks) {
        assertThat(Terminal.of(charset, type, "").showsBlocks()).isEqualTo(blocks);
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "'', 0", "0, 0", "wide, 0", "99999, 0"})
    void shouldKnowHowWideTheTerminalIs(String said, int columns) {
        assertThat(Terminal.of("UTF-8", "xterm", said).columns()).isEqualTo(columns);
    }

    private static SortedMap<Instant, Double> daily(double... values) {
        SortedMap<Instant, Double> daily = new TreeMap<>();
        for (int day = 0; day < values.length; day++) {
            daily.put(
                    LocalDate.parse("2026-01-01")
                            .plusDays(day)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant(),
                    values[day]);
        }
        return daily;
    }
}
