package dev.leapfrog.streams.ecosystem;

import dev.leapfrog.events.output.Alert.Kind;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.MarketScript.closed;
import static dev.leapfrog.streams.ecosystem.MarketScript.own;
import static dev.leapfrog.streams.ecosystem.MarketScript.shop;
import static org.assertj.core.api.Assertions.assertThat;

/** Several labs that cut their prices within days. */
class PriceWarTest {
    @Test
    void shouldTellWhenTwoLabsCutLikeModelsWithinTwoWeeksAndWhenAThirdJoins() {
        MarketScript script = market().prices(
                        "2025-01-10", own("a/one", 7), own("b/two", 10), own("c/three", 10), own("d/weak", 10))
                .prices("2025-01-20", own("a/one", 7), own("b/two", 8), own("c/three", 10), own("d/weak", 10))
                .prices("2025-01-21", own("a/one", 5), own("b/two", 8), own("c/three", 10), own("d/weak", 10))
                .prices("2025-01-30", own("a/one", 5), own("b/two", 8), own("c/three", 5), own("d/weak", 10));

        assertThat(script.told(Kind.PRICE_WAR))
                .containsExactly(
                        "2025-01-20 INFO Price war among models of like score on LMArena text: a cut One by 30% and b cut Two"
                                + " by 20% within two weeks",
                        "2025-01-30 INFO Price war among models of like score on LMArena text: b cut Two by 20%, a cut One by"
                                + " 29% and c cut Three by 50% within two weeks");
    }

    @Test
    void shouldTellNothingOfOneLab() {
        MarketScript script = market().prices("2025-01-10", own("a/one", 7), own("a/other", 5), own("b/two", 10));

        assertThat(script.told(Kind.PRICE_WAR)).isEmpty();
    }

    @Test
    void shouldTellNothingOfCutsThatLieTwoWeeksApart() {
        MarketScript script = market().prices("2025-01-10", own("a/one", 7), own("b/two", 10))
                .prices("2025-01-25", own("a/one", 7), own("b/two", 7));

        assertThat(script.told(Kind.PRICE_WAR)).isEmpty();
    }

    @Test
    void shouldTellNothingOfSmallCutsOfUnlikeModelsOrOfResellers() {
        MarketScript script =
                market().prices("2025-01-10", own("a/one", 7), own("b/two", 8.1), own("d/weak", 5), shop("c/three", 2));

        assertThat(script.told(Kind.PRICE_WAR)).isEmpty();
    }

    @Test
    void shouldFindASnapshotOfTheModelOnTheBoard() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own("a/one", 10), own("b/two", 10))
                .board("2025-01-02", closed("a/one-2024-10-01", 1300, 5), closed("b/two", 1340, 5))
                .prices("2025-01-10", own("a/one", 7), own("b/two", 7));

        assertThat(script.told(Kind.PRICE_WAR)).hasSize(1);
    }

    @Test
    void shouldNameEachLabByItsDeepestCut() {
        MarketScript script = market().prices(
                        "2025-01-10", own("a/one", 7), own("a/other", 5), own("b/two", 10), own("c/three", 10))
                .prices("2025-01-12", own("a/one", 7), own("a/other", 5), own("b/two", 8), own("c/three", 10));

        assertThat(script.told(Kind.PRICE_WAR))
                .containsExactly(
                        "2025-01-12 INFO Price war among models of like score on LMArena text: a cut Other by 50%"
                                + " and b cut Two by 20% within two weeks");
    }

    @Test
    void shouldKeepWarsOfOtherLabsApart() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own("a/one", 10), own("b/two", 10), own("e/weak", 10), own("f/weaker", 10))
                .board(
                        "2025-01-02",
                        closed("a/one", 1300, 5),
                        closed("b/two", 1350, 5),
                        closed("e/weak", 1100, 5),
                        closed("f/weaker", 1100, 5))
                .prices("2025-01-10", own("a/one", 7), own("b/two", 7), own("e/weak", 10), own("f/weaker", 10))
                .prices("2025-01-12", own("a/one", 7), own("b/two", 7), own("e/weak", 6), own("f/weaker", 6));

        assertThat(script.told(Kind.PRICE_WAR))
                .extracting(line -> line.substring(line.indexOf(": ")))
                .containsExactly(
                        ": a cut One by 30% and b cut Two by 30% within two weeks",
                        ": e cut Weak by 40% and f cut Weaker by 40% within two weeks");
    }

    @Test
    void shouldBeAnotherWarOnceTheLastCutIsTwoWeeksAgo() {
        MarketScript script = market().prices("2025-01-10", own("a/one", 7), own("b/two", 7))
                .prices("2025-02-10", own("a/one", 5), own("b/two", 7))
                .prices("2025-02-12", own("a/one", 5), own("b/two", 5));

        assertThat(script.told(Kind.PRICE_WAR)).hasSize(2);
    }

    private static MarketScript market() {
        return new MarketScript()
                .restartingAtRandom(3)
                .prices(
                        "2025-01-01",
                        own("a/one", 10),
                        own("a/other", 10),
                        own("b/two", 10),
                        own("c/three", 10),
                        shop("c/three", 9),
                        own("d/weak", 10))
                .board(
                        "2025-01-02",
                        closed("a/one", 1300, 5),
                        closed("a/other", 1300, 5),
                        closed("b/two", 1340, 5),
                        closed("c/three", 1345, 5),
                        closed("d/weak", 1200, 5));
    }
}
