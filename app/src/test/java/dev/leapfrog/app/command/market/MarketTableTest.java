package dev.leapfrog.app.command.market;

import java.util.List;

import dev.leapfrog.app.command.SampleStates;
import dev.leapfrog.app.command.plot.Plots;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.sinks.board.CurrentMarket;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.app.command.SampleStates.goodEnough;
import static dev.leapfrog.app.command.SampleStates.level;
import static dev.leapfrog.app.command.SampleStates.pareto;
import static org.assertj.core.api.Assertions.assertThat;

/** What scores and prices say together of a board, as text. */
class MarketTableTest {
    private static List<String> lines(boolean apart, MarketState... states) {
        CurrentMarket market = new CurrentMarket(SampleStates.at("2026-12-31"));
        for (MarketState state : states) {
            market.add(state);
        }
        return new MarketTable(SampleStates.BOARD, market, Plots.ofBlocks(0)).lines(apart);
    }

    @Test
    void shouldShowTheNewestDatesAndOneChapterForEachKindOfState() {
        List<String> lines = lines(
                true,
                goodEnough("2026-01-10", "x/open"),
                level("2026-02-01", "a/reference", 3.0),
                pareto("2026-01-20"));

        assertThat(lines.get(0)).isEmpty();
        assertThat(lines.get(1)).isEqualTo("LMArena text, scores of 2026-02-01, prices of 2026-02-01");
        assertThat(lines)
                .extracting(String::strip)
                .anyMatch(line -> line.startsWith("CLOSED LEADER"))
                .anyMatch(line -> line.startsWith("AS GOOD AS"))
                .noneMatch(line -> line.startsWith("BEST FOR ITS PRICE"));
        assertThat(lines(false, pareto("2026-01-20", "a/one", "x/two")).getFirst())
                .startsWith("LMArena text");
    }

    @Test
    void shouldShowWhatItCostsToDoAsWellNowAndOverTimeByItsLogarithm() {
        List<String> lines = lines(
                false,
                level("2026-01-01", "a/reference", 16.0),
                level("2026-01-02", "a/reference", null),
                level("2026-01-03", "a/reference", 1.0),
                level("2026-01-04", "a/reference", 0.125));

        assertThat(lines.getLast())
                .matches(" {4}Reference +1150 +\\$0\\.125 +Cheap +4 +2 +- +2026-01 ██▄▁ +"
                        + "8\\.25x a year, by half in 120 days \\(5 prices, 2024-01-31 to 2026-01-04\\)");
        assertThat(lines.get(1).indexOf("OVER TIME")).isEqualTo(lines.getLast().indexOf("2026-01 "));
        assertThat(lines.get(1).indexOf("FALLS")).isEqualTo(lines.getLast().indexOf("8.25x"));
    }

    @Test
    void shouldShowALevelThatNothingWithAPriceReaches() {
        assertThat(lines(false, level("2026-01-01", "a/reference", null)).getLast())
                .matches(" {4}Reference +1150 +- +- +0 +2 +- +-");
    }

    @Test
    void shouldShowTheChoiceFirstWithThePremiumAndCountWhatIsLeftOut() {
        List<String> lines = lines(false, goodEnough("2026-01-10", "x/one", "x/two", "x/three", "x/four", "x/five"));

        assertThat(lines)
                .extracting(line -> line.strip().replaceAll(" +", " "))
                .containsExactly(
                        "LMArena text, scores of 2026-01-10, prices of 2026-01-10",
                        "CLOSED LEADER SCORE STREET LIST",
                        "Closed 1200 $10.0 $10.0",
                        "GOOD ENOUGH, OPEN SCORE STREET LIST AGAINST THE LEADER",
                        "One 1150 $0.500 $0.500 wins 43 %, premium 20.0x (list 18.5x)",
                        "Two 1150 $0.500 $0.500 wins 43 %, not sure",
                        "Three 1150 $0.500 $0.500 wins 43 %, not sure",
                        "and 2 more");
    }

    @Test
    void shouldSayThatNoOpenModelIsGoodEnough() {
        assertThat(lines(false, goodEnough("2026-01-10")).getLast())
                .isEqualTo("    no open model is good enough (from 1140)");
    }

    @Test
    void shouldShowTheBestForTheirPriceWithTheirShares() {
        assertThat(lines(false, pareto("2026-01-20", "a/one", "x/two")))
                .extracting(line -> line.strip().replaceAll(" +", " "))
                .containsExactly(
                        "LMArena text, scores of 2026-01-20, prices of 2026-01-20",
                        "BEST FOR ITS PRICE SCORE STREET LIST 50 % open, 25 % Chinese",
                        "One 1180 $2.50 $2.50",
                        "Two 1180 $2.50 $2.50");
    }
}
