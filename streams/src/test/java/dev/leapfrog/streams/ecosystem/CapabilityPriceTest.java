package dev.leapfrog.streams.ecosystem;

import java.util.Objects;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.CapabilityPrice.Level;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.arena.BoardScript;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.MarketScript.REFERENCE;
import static dev.leapfrog.streams.ecosystem.MarketScript.closed;
import static dev.leapfrog.streams.ecosystem.MarketScript.own;
import static dev.leapfrog.streams.ecosystem.MarketScript.shop;
import static org.assertj.core.api.Assertions.assertThat;

/** What it costs to do as well as a reference model. */
class CapabilityPriceTest {
    @Test
    void shouldBeTheLowestListPriceOfWhatScoresAtLeastAsHigh() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices(
                        "2025-01-01",
                        own(REFERENCE, 10),
                        own("a/better", 4),
                        own("b/best", 6),
                        own("c/worse", 1),
                        own("d/unlisted", 0.5))
                .board("2025-01-02", row("b/best", 1300), row("a/better", 1250), reference(), row("c/worse", 1190));

        Level level = script.level();
        assertThat(level.reference().id()).hasToString(REFERENCE);
        assertThat(level.score()).isEqualTo(1200);
        assertThat(level.price()).isEqualTo(4);
        assertThat(cheapest(level)).isEqualTo("a/better");
        assertThat(level.supply()).isEqualTo(new CapabilityPrice.Supply(3, 3, 3));
    }

    @Test
    void shouldTakeNeitherAFreeOfferNorAnUnknownPriceForAPrice() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices(
                        "2025-01-01",
                        own(REFERENCE, 10),
                        own("a/free", 0),
                        ClaimScript.offer("b", "b/unknown", 1.0, null).own())
                .board("2025-01-02", row("a/free", 1250), row("b/unknown", 1250), reference());

        assertThat(script.level().price()).isEqualTo(10);
    }

    @Test
    void shouldSayHowFarPricesOfLikeCapabilityLieApart() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(REFERENCE, 10), own("a/same", 4), own("b/same", 2), own("c/far", 50))
                .board("2025-01-02", row("c/far", 1300), row("a/same", 1210), row("b/same", 1220), reference());

        assertThat(script.level().dispersion()).isEqualTo(new CapabilityPrice.Dispersion(3, 2, 4, 10, 5));
    }

    @Test
    void shouldTellOnceThatThePriceHasHalved() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(REFERENCE, 10))
                .board("2025-01-02", reference())
                .prices("2025-02-01", own(REFERENCE, 6))
                .prices("2025-02-02", own(REFERENCE, 5))
                .prices("2025-02-03", own(REFERENCE, 8))
                .prices("2025-02-04", own(REFERENCE, 4));

        assertThat(script.told(Kind.CAPABILITY_HALVED))
                .containsExactly(
                        "2025-02-02 NOTICE What Reference can do on LMArena text costs $5 per million tokens with"
                                + " Reference itself, after $10 in January 2025");
        assertThat(script.stories)
                .filteredOn(story -> story.kind() == Story.Kind.MARKET)
                .singleElement()
                .satisfies(story -> assertThat(story.subject()).isEqualTo("lmarena/text/overall"));
    }

    @Test
    void shouldTellOfTheModelThatTheBoardAdds() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(REFERENCE, 10), own("a/cheap", 2))
                .board("2025-01-02", reference())
                .board("2025-01-09", reference(), row("a/cheap", 1210));

        assertThat(script.told(Kind.CAPABILITY_HALVED))
                .singleElement()
                .asString()
                .contains("costs $2 per million tokens with Cheap");
    }

    @Test
    void shouldBeQuietAboutTheFirstListOfASourceAndGoOnFromThere() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(REFERENCE, 10))
                .board("2025-01-02", reference(), row("a/cheap", 1210))
                .pricesOf("genai_prices", "2025-01-10", own("a/cheap", 4))
                .pricesOf("genai_prices", "2025-01-20", own("a/cheap", 3))
                .pricesOf("genai_prices", "2025-01-30", own("a/cheap", 2));

        assertThat(script.told(Kind.CAPABILITY_HALVED))
                .singleElement()
                .asString()
                .startsWith("2025-01-30")
                .endsWith("after $4 in January 2025");
    }

    @Test
    void shouldCompareWithWhatWasToldBeforeTheScaleChanged() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(REFERENCE, 10), own("a/cheap", 2), own("a/other", 3))
                .board("2025-01-02", reference())
                .board("2025-01-09", reference(), row("a/cheap", 1210));
        assertThat(script.told(Kind.CAPABILITY_HALVED)).hasSize(1);

        script.on(Scale.PERCENT)
                .board("2025-02-01", row(REFERENCE, 60))
                .board("2025-02-09", row(REFERENCE, 60), row("a/other", 61));
        assertThat(script.told(Kind.CAPABILITY_HALVED))
                .as("$3 is more than the $2 that was told")
                .hasSize(1);
    }

    @Test
    void shouldPriceNoLevelThatAnIncompleteListDoesNotReach() {
        MarketScript script = new MarketScript()
                .prices("2025-01-01", own(REFERENCE, 10), own("a/best", 12))
                .board("2025-01-02", reference(), row("a/best", 1300));
        assertThat(last(script).levels()).hasSize(1);

        script.incomplete("2025-01-09", row("a/best", 1310));

        assertThat(last(script).levels()).isEmpty();
    }

    @Test
    void shouldBeNewsOnOneBoardOnly() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(REFERENCE, 10), own("a/cheap", 2))
                .board("2025-01-02", reference())
                .of("livebench/main/overall")
                .on(Scale.PERCENT)
                .board("2025-01-02", BoardScript.row(REFERENCE, 50))
                .board("2025-01-10", BoardScript.row(REFERENCE, 50), BoardScript.row("a/cheap", 51))
                .of("lmarena/text/overall")
                .on(Scale.ELO)
                .board("2025-01-11", reference(), row("a/cheap", 1210));

        assertThat(script.told(Kind.CAPABILITY_HALVED))
                .extracting(line -> line.substring(0, 17))
                .containsExactly("2025-01-10 NOTICE", "2025-01-11 INFO W");
    }

    @Test
    void shouldBeNoNewsWhenASingleResellerAsksLess() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(REFERENCE, 10), shop("a/cheap", 2))
                .board("2025-01-02", reference())
                .board("2025-01-09", reference(), row("a/cheap", 1210));

        assertThat(script.told(Kind.CAPABILITY_HALVED))
                .singleElement()
                .asString()
                .startsWith("2025-01-09 INFO");
    }

    @Test
    void shouldKeepTheLevelOfAReferenceThatLeftAndBeginAnewOnAnotherScale() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(REFERENCE, 10), own("a/better", 8), own("b/better", 3))
                .board("2025-01-02", row("a/better", 1250), reference())
                .board("2025-01-03", row("a/better", 1250));
        assertThat(script.level().score()).isEqualTo(1200);
        assertThat(script.level().price()).isEqualTo(8);

        BoardScript.Row[] moved = new BoardScript.Row[12];
        BoardScript.Row[] before = new BoardScript.Row[12];
        for (int i = 0; i < moved.length; i++) {
            before[i] = row("m" + i + "/model", 1000 + i);
            moved[i] = row("m" + i + "/model", 1400 + i);
        }
        script.board("2025-01-04", before).board("2025-01-05", moved);
        assertThat(script.states.getLast().board()).hasToString("lmarena/text/overall");
        assertThat(last(script).levels()).isEmpty();
        assertThat(script.told(Kind.CAPABILITY_HALVED)).isEmpty();
    }

    @Test
    void shouldFitHowFastThePriceFallsOverHalfAYearAndThreePrices() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2024-01-01", own(REFERENCE, 8))
                .board("2024-01-01T12:00:00Z", reference())
                .prices("2024-01-20", own(REFERENCE, 6))
                .prices("2024-02-10", own(REFERENCE, 4));
        assertThat(script.level().decline()).as("over forty days").isNull();

        script.board("2025-01-01", reference()).prices("2025-01-01T12:00:00Z", own(REFERENCE, 2));

        CapabilityPrice.Decline decline = Objects.requireNonNull(script.level().decline());
        assertThat(decline.points()).isEqualTo(4);
        assertThat(decline.factorPerYear()).isBetween(2.5, 4.5);
        assertThat(decline.daysToHalve()).isBetween(160.0, 280.0);
        assertThat(decline.last()).hasToString("2025-01-01");
    }

    @Test
    void shouldWriteNothingNewWhileNoPriceOfTheBoardChanges() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(REFERENCE, 10), own("d/unlisted", 3))
                .board("2025-01-02", reference());
        int before = script.states.size();
        script.prices("2025-01-03", own(REFERENCE, 10), own("d/unlisted", 1))
                .prices("2025-01-04", own(REFERENCE, 10), own("d/unlisted", 1), shop(REFERENCE, 10));

        assertThat(script.states.subList(before, script.states.size()))
                .as("one offer more of the reference")
                .extracting(state -> state.getClass().getSimpleName())
                .containsExactly("CapabilityPrice");
    }

    @Test
    void shouldSayNothingOfABoardThatHasNotPublishedForLong() {
        MarketScript script = new MarketScript()
                .restartingAtRandom(3)
                .prices("2025-01-01", own(REFERENCE, 10))
                .board("2025-01-02", reference())
                .prices("2025-04-01", own(REFERENCE, 4));

        assertThat(script.alerts).extracting(Alert::kind).containsOnly(Kind.PRICE_CHANGED);
        assertThat(script.level().price()).isEqualTo(10);
    }

    private static CapabilityPrice last(MarketScript script) {
        return (CapabilityPrice) script.states.stream()
                .filter(CapabilityPrice.class::isInstance)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String cheapest(Level level) {
        MarketState.Priced cheapest = level.cheapest();
        return cheapest == null ? "" : cheapest.model().id().toString();
    }

    private static BoardScript.Row reference() {
        return row(REFERENCE, 1200);
    }

    private static BoardScript.Row row(String id, double score) {
        return closed(id, score, 5);
    }
}
