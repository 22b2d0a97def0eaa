package dev.leapfrog.app.command.board;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.leapfrog.app.command.SampleStates;
import dev.leapfrog.events.output.FrontierState.Figures;
import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.events.standing.Concentration.Top;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.events.standing.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the top of a board looks like, as a row of a table. */
class FigureTableTest {
    private static final Pattern ROW = Pattern.compile(
            "(.{42}) (.{10})  (.{9}) (.{9}) (.{11})  (.{6}) (.{6})  (.{6}) (.{9}) (.{6})  (.{10})  (.*)");
    private static final Crowd.Group TIED = new Crowd.Group(2, List.of("a", "b"));
    private static final Crowd.Group NEAR = new Crowd.Group(7, List.of("a", "b", "c"));

    @Test
    void shouldShowEveryFigureBelowItsHeading() {
        Crowd crowd = new Crowd(TIED, NEAR, 25, new Crowd.Earlier(SampleStates.at("2025-03-01"), 4, 3, true));
        Concentration concentration = new Concentration(
                new Top(20, division(2.5, 20, Map.of()), division(1.5, 20, Map.of()), division(1.25, 20, Map.of())),
                new Top(8, division(4, 8, Map.of()), division(1.6, 8, Map.of("CN", 0.75, "US", 0.25)), null));

        String line = FigureTable.line(
                SampleStates.frontier("2026-03-01", new Figures(crowd, new Spread(1.2, 4.5), concentration)));

        assertThat(cells(line))
                .containsExactly(
                        "LMArena text",
                        "2026-03-01",
                        "2 of 2",
                        "7 of 3",
                        "4 of 3",
                        "1.2",
                        "4.5",
                        "2.5",
                        "1.5",
                        "1.3",
                        "4",
                        "CN 6, US 2 of 8");
        assertThat(cells(FigureTable.head()))
                .startsWith("BOARD", "AS OF", "TIED", "NEAR", "A YEAR AGO")
                .endsWith("OPEN: LABS", "COUNTRIES OF OPEN MODELS");
    }

    @ParameterizedTest
    @CsvSource({"true, 4 of 3", "false, 4 of 3 *"})
    void shouldMarkWhatWasOnAnotherScaleAYearAgo(boolean sameScale, String shown) {
        Crowd crowd = new Crowd(TIED, NEAR, 25, new Crowd.Earlier(SampleStates.at("2025-03-01"), 4, 3, sameScale));

        assertThat(cells(FigureTable.line(SampleStates.frontier("2026-03-01", new Figures(crowd, null, null)))))
                .contains(shown);
    }

    @Test
    void shouldShowADashForEverythingThatIsNotKnown() {
        assertThat(cells(FigureTable.line(SampleStates.frontier("2026-03-01", Figures.UNKNOWN))))
                .containsExactly("LMArena text", "2026-03-01", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-");
        Figures few = new Figures(
                new Crowd(TIED, NEAR, 25, null),
                new Spread(1.2, null),
                new Concentration(new Top(3, null, null, null), null));
        assertThat(cells(FigureTable.line(SampleStates.frontier("2026-03-01", few))))
                .containsExactly(
                        "LMArena text", "2026-03-01", "2 of 2", "7 of 3", "-", "1.2", "-", "-", "-", "-", "-", "-");
    }

    private static Division division(double effective, int known, Map<String, Double> shares) {
        return new Division(1 / effective, effective, known, new TreeMap<>(shares));
    }

    private static List<String> cells(String line) {
        Matcher row = ROW.matcher(line);
        assertThat(row.matches()).as(line).isTrue();
        return IntStream.rangeClosed(1, row.groupCount())
                .mapToObj(cell -> row.group(cell).strip())
                .toList();
    }
}
