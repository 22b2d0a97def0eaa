package dev.leapfrog.streams.ecosystem;

import java.util.Objects;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.arena.BoardScript;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.MarketScript.closed;
import static dev.leapfrog.streams.ecosystem.MarketScript.open;
import static dev.leapfrog.streams.ecosystem.MarketScript.own;
import static dev.leapfrog.streams.ecosystem.MarketScript.shop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

/** Which open models do nearly as well as the closed leader, and what the leader costs more. */
class GoodEnoughTest {
    private static final String TOP = "lab/top";

    @Test
    void shouldTakeThoseThatWinFortyFivePercentTheCheapestOnTheStreetFirst() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices(
                        "2025-01-01",
                        own(TOP, 12),
                        own("a/near", 4),
                        shop("a/near", 3),
                        own("b/near", 5),
                        shop("b/near", 2),
                        own("c/below", 1))
                .board(
                        "2025-01-02",
                        closed(TOP, 1300, 5),
                        open("d/unpriced", 1290, 5),
                        open("a/near", 1280, 5),
                        open("b/near", 1266, 5),
                        open("c/below", 1264, 5),
                        closed("e/closed", 1290, 5));

        assertThat(script.enough().models())
                .extracting(one -> one.of().model().id() + " " + one.of().street() + " " + one.confirmed())
                .containsExactly("b/near 2.0 false", "a/near 3.0 true", "d/unpriced null true");
        assertThat(script.enough().models().getFirst().winRate()).isCloseTo(0.4513, within(0.001));
        assertThat(Objects.requireNonNull(script.enough().choice()).of().model().id())
                .as("surely good enough")
                .hasToString("a/near");
        assertThat(script.enough().premium().premium()).isEqualTo(4);
        assertThat(script.enough().premium().listPremium()).isEqualTo(3);
    }

    @Test
    void shouldTakeNinetyFivePercentOfTheScoreOnOtherBoards() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .of("livebench/main/overall")
                .on(Scale.PERCENT)
                .board(
                        "2025-01-02",
                        BoardScript.row(TOP, 80),
                        BoardScript.row("a/near", 76).openness(Openness.OPEN_SOURCE),
                        BoardScript.row("b/below", 75.9).openness(Openness.OPEN_SOURCE));

        assertThat(script.enough().models())
                .singleElement()
                .satisfies(one -> assertThat(one.partOfLeader()).isEqualTo(0.95));
    }

    @Test
    void shouldTellTheFirstThatIsSureAndNoticeItOnce() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(TOP, 12), own("a/near", 3))
                .board("2025-01-02", closed(TOP, 1300, 5), open("a/near", 1200, 20))
                .board("2025-01-03", closed(TOP, 1300, 5), open("a/near", 1270, 20))
                .board("2025-01-04", closed(TOP, 1300, 5), open("a/near", 1290, 20))
                .board("2025-01-05", closed(TOP, 1300, 5), open("a/near", 1270, 20))
                .board("2025-01-06", closed(TOP, 1350, 5), open("a/near", 1290, 20))
                .board("2025-01-07", closed(TOP, 1300, 5), open("a/near", 1290, 20));

        assertThat(script.told(Kind.GOOD_ENOUGH))
                .containsExactly(
                        "2025-01-04 NOTICE Near is good enough on LMArena text, the first open model that is: expected to"
                                + " win 49% of comparisons with the closed leader Top, which costs 4 times as much",
                        "2025-01-06 INFO No open model is good enough on LMArena text any more: the closed leader Top is"
                                + " out of reach",
                        "2025-01-07 INFO Near is good enough on LMArena text: expected to win 49% of comparisons with the"
                                + " closed leader Top, which costs 4 times as much");
        assertThat(script.stories.stream().filter(story -> story.kind() == Story.Kind.MARKET))
                .extracting(Story::severity)
                .contains(Alert.Severity.NOTICE);
    }

    @Test
    void shouldBeTheFirstOnABoardOnceWhateverItsScale() {
        BoardScript.Row[] before = new BoardScript.Row[12];
        BoardScript.Row[] moved = new BoardScript.Row[12];
        BoardScript.Row[] near = new BoardScript.Row[12];
        for (int i = 0; i < moved.length; i++) {
            before[i] = i == 0 ? open("a/near", 1290, 5) : closed("m" + i + "/model", 1300 - i, 5);
            moved[i] = i == 0 ? open("a/near", 1300, 5) : closed("m" + i + "/model", 1400 - i, 5);
            near[i] = i == 0 ? open("a/near", 1390, 5) : closed("m" + i + "/model", 1400 - i, 5);
        }
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .board("2025-01-02", before)
                .board("2025-01-03", moved)
                .board("2025-01-04", near);

        assertThat(script.told(Kind.GOOD_ENOUGH)).singleElement().asString().startsWith("2025-01-04 INFO Near is");
    }

    @Test
    void shouldBeQuietAboutWhatWasSoWhenTheBoardWasFirstSeen() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .board("2025-01-02", closed(TOP, 1300, 5), open("a/near", 1290, 5))
                .board("2025-01-03", closed(TOP, 1300, 5), open("a/near", 1291, 5));

        assertThat(script.told(Kind.GOOD_ENOUGH)).isEmpty();
    }

    @Test
    void shouldTellStepsOfThePremiumWithAMarginAndWhenPricesChange() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(TOP, 9), own("a/near", 3))
                .board("2025-01-02", closed(TOP, 1300, 5), open("a/near", 1300, 5))
                .prices("2025-01-03", own(TOP, 15), own("a/near", 3))
                .prices("2025-01-04", own(TOP, 16.5), own("a/near", 3))
                .prices("2025-01-05", own(TOP, 14), own("a/near", 3))
                .prices("2025-01-06", own(TOP, 36), own("a/near", 3))
                .prices("2025-01-07", own(TOP, 5), own("a/near", 3));

        assertThat(script.told(Kind.PREMIUM_CROSSED))
                .containsExactly(
                        "2025-01-04 NOTICE Top costs 5.5 times as much as Near, an open model that is good enough on"
                                + " LMArena text: the premium rose above 5x",
                        "2025-01-06 NOTICE Top costs 12 times as much as Near, an open model that is good enough on LMArena"
                                + " text: the premium rose above 10x",
                        "2025-01-07 NOTICE Top costs 1.7 times as much as Near, an open model that is good enough on LMArena"
                                + " text: the premium fell below 2x");
    }

    @Test
    void shouldTakeNoPromotionalPriceForAStreetPrice() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices(
                        "2025-01-01",
                        own(TOP, 9),
                        own("a/near", 3),
                        shop("a/near", 1).from("2025-01-01").until("2025-02-01"))
                .board("2025-01-02", closed(TOP, 1300, 5), open("a/near", 1300, 5));

        assertThat(script.enough().premium().premium()).isEqualTo(3);
    }

    @Test
    void shouldTellNothingWhileAModelAboveTheLeaderMayBeClosed() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .board("2025-01-02", closed(TOP, 1300, 5), open("a/near", 1200, 5))
                .board(
                        "2025-01-03",
                        closed("x/unknown", 1310, 5).openness(Openness.UNKNOWN),
                        closed(TOP, 1300, 5),
                        open("a/near", 1290, 5));

        assertThat(script.told(Kind.GOOD_ENOUGH)).isEmpty();
        assertThat(script.enough().unknownAbove())
                .extracting(one -> one.model().id().toString())
                .containsExactly("x/unknown");

        script.board("2025-01-04", closed(TOP, 1300, 5), open("a/near", 1290, 5));

        assertThat(script.told(Kind.GOOD_ENOUGH)).hasSize(1);
    }

    @Test
    void shouldTellCategoriesToThoseWhoAskOnly() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .of("lmarena/text/coding")
                .board("2025-01-02", closed(TOP, 1300, 5), open("a/near", 1200, 5))
                .board("2025-01-03", closed(TOP, 1300, 5), open("a/near", 1290, 5));

        assertThat(script.told(Kind.GOOD_ENOUGH)).singleElement().asString().contains(" INFO ", "(coding)");
    }

    @Test
    void shouldSayWhichPartOfTheScoreItReachesOnOtherBoards() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .of("livebench/main/overall")
                .on(Scale.PERCENT)
                .board("2025-01-02", closed(TOP, 80, 1), open("a/near", 70, 1))
                .board("2025-01-03", closed(TOP, 80, 1), open("a/near", 77.6, 1));

        assertThat(script.told(Kind.GOOD_ENOUGH))
                .singleElement()
                .asString()
                .endsWith("the first open model that is: 97% of the score of the closed leader Top");
    }

    @Test
    void shouldSayWhatBothCostAndHowNearTheyAre() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(TOP, 12), own("a/near", 6), shop("a/near", 5))
                .board("2025-01-02", closed(TOP, 1300, 5), open("a/near", 1200, 5))
                .board("2025-01-03", closed(TOP, 1300, 5), open("a/near", 1300, 5))
                .prices("2025-01-04", own(TOP, 30), own("a/near", 6), shop("a/near", 5));

        Alert.Statement reached = only(script, Kind.GOOD_ENOUGH).statement();
        assertThat(reached.after())
                .containsOnly(
                        entry("leader", TOP),
                        entry("leaderStreet", 12.0),
                        entry("leaderList", 12.0),
                        entry("model", "a/near"),
                        entry("street", 5.0),
                        entry("list", 6.0),
                        entry("winRate", 0.5));
        assertThat(reached.metrics())
                .containsOnly(
                        entry("change", "reached"),
                        entry("premium", 2.4),
                        entry("listPremium", 2.0),
                        entry("models", 1));
        Alert crossed = only(script, Kind.PREMIUM_CROSSED);
        assertThat(crossed.statement().metrics())
                .containsEntry("change", "above 5.0")
                .containsEntry("premium", 6.0);
        assertThat(crossed.about().segment()).isEqualTo("premium");
    }

    private static Alert only(MarketScript script, Kind kind) {
        return script.alerts.stream()
                .filter(alert -> alert.kind() == kind)
                .reduce((one, other) -> {
                    throw new AssertionError("two alerts: " + one + " and " + other);
                })
                .orElseThrow();
    }

    @Test
    void shouldPromiseNoSavingWhereThereIsNone() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(TOP, 3), own("a/near", 3))
                .board("2025-01-02", closed(TOP, 1300, 5), open("a/near", 1200, 5))
                .board("2025-01-03", closed(TOP, 1300, 5), open("a/near", 1300, 5));

        assertThat(script.told(Kind.GOOD_ENOUGH))
                .singleElement()
                .asString()
                .endsWith("50% of comparisons with the closed leader Top");
    }

    @Test
    void shouldHoldNothingAgainstAClosedLeaderThatIsNotThere() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .board(
                        "2025-01-02",
                        open("a/near", 1290, 5),
                        closed("x/unknown", 1310, 5).openness(Openness.UNKNOWN));

        assertThat(script.enough().leader()).isNull();
        assertThat(script.enough().models()).isEmpty();
        assertThat(script.told(Kind.GOOD_ENOUGH)).isEmpty();
    }

    /** An index that has its middle at zero: 95 % of a score below it would lie above. */
    @Test
    void shouldTakeFivePercentBelowAScoreThatIsNegative() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .on(Scale.INDEX)
                .board(
                        "2025-01-02",
                        BoardScript.row(TOP, -10),
                        BoardScript.row("a/near", -10.4).openness(Openness.OPEN_SOURCE),
                        BoardScript.row("b/below", -10.6).openness(Openness.OPEN_SOURCE));

        assertThat(script.enough().threshold()).isCloseTo(-10.5, within(1e-9));
        assertThat(script.enough().models()).singleElement().satisfies(one -> {
            assertThat(one.partOfLeader()).as("of what is below zero").isNull();
            assertThat(one.confirmed()).isTrue();
        });
    }

    @Test
    void shouldBeSureWhenTheLowEndOfTheIntervalReachesTheThreshold() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .on(Scale.PERCENT)
                .board("2025-01-02", closed(TOP, 80, 1), open("a/at", 78, 2), open("b/below", 78, 2.1));

        assertThat(script.enough().models())
                .extracting(one -> one.of().model().id() + " " + one.confirmed())
                .containsExactlyInAnyOrder("a/at true", "b/below false");
    }
}
