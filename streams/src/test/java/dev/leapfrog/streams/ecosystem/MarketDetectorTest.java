package dev.leapfrog.streams.ecosystem;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.MarketDetector;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.reader.Inputs;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static org.assertj.core.api.Assertions.assertThat;

/** Scores meet prices in the order of the log. */
class MarketDetectorTest {
    private static final String REGISTRY = "models_dev_api";

    private final Seen seen = new Seen();
    private final Memory memory = new MapMemory();
    private Ecosystem ecosystem = start();

    @Test
    void shouldShowAHeadlineBoardWithThePricesKnownWhenItWasPublished() {
        take(prices("2024-01-01", 4.0, 2.0));
        take(new BoardScript().publish("2024-01-02", row("acme/m", 1200, 5)).written());
        take(prices("2024-01-03", 8.0, 1.0));
        take(new BoardScript().publish("2024-01-04", row("acme/m", 1201, 5)).written());

        assertThat(seen.lines).containsExactly("acme/m list 4.0 street 2.0", "acme/m list 8.0 street 1.0");
    }

    @Test
    void shouldKnowThePricesAfterARestart() {
        take(prices("2024-01-01", 4.0, 2.0));
        ecosystem = start();
        take(new BoardScript().publish("2024-01-02", row("acme/m", 1200, 5)).written());

        assertThat(seen.lines).containsExactly("acme/m list 4.0 street 2.0");
    }

    @Test
    void shouldTakeTheMedianOfProvidersWhereTheLabSellsNothing() {
        ClaimScript script = new ClaimScript()
                .list(
                        REGISTRY,
                        "2024-01-01",
                        offer("one", "acme/m", 2.0, 2.0),
                        offer("two", "acme/m", 4.0, 4.0),
                        offer("three", "acme/m", 9.0, 9.0),
                        offer("gift", "acme/m", 0.0, 0.0),
                        offer("bait", "acme/m", 0.1, 0.1));
        take(script.written());
        take(new BoardScript().publish("2024-01-02", row("acme/m", 1200, 5)).written());

        assertThat(seen.lines).containsExactly("acme/m list 3.0 street 2.0");
    }

    @Test
    void shouldTakeTheOneInTheMiddleOfThreeAndTheLeastOfTheLabsOwn() {
        ClaimScript script = new ClaimScript()
                .list(
                        REGISTRY,
                        "2024-01-01",
                        offer("one", "acme/m", 2.0, 2.0),
                        offer("two", "acme/m", 4.0, 4.0),
                        offer("three", "acme/m", 9.0, 9.0),
                        offer("acme", "acme/own", 5.0, 5.0).own(),
                        offer("acme-cloud", "acme/own", 6.0, 6.0).own(),
                        offer("shop", "acme/own", 7.0, 7.0));
        take(script.written());
        take(new BoardScript().publish("2024-01-02", row("acme/m", 1200, 5)).written());
        take(new BoardScript().publish("2024-01-03", row("acme/own", 1200, 5)).written());

        assertThat(seen.lines).containsExactly("acme/m list 4.0 street 2.0", "acme/own list 5.0 street 5.0");
    }

    @Test
    void shouldTakeNoOfferOfAListThatWasNotReadForTwoWeeksForAStreetPrice() {
        ClaimScript script = new ClaimScript()
                .list(REGISTRY, "2024-01-01", offer("one", "acme/m", 2.0, 2.0))
                .list("genai_prices", "2024-01-10", offer("two", "acme/m", 4.0, 4.0))
                .endDays("2024-01-01", "2024-01-13");
        take(script.written());
        take(new BoardScript().publish("2024-01-14", row("acme/m", 1200, 5)).written());
        int before = script.written().size();
        script.endDays("2024-01-14", "2024-01-16");
        take(script.written().subList(before, script.written().size()));
        take(new BoardScript().publish("2024-01-17", row("acme/m", 1201, 5)).written());

        assertThat(seen.lines).containsExactly("acme/m list 3.0 street 2.0", "acme/m list 3.0 street 4.0");
    }

    @Test
    void shouldTakeAFifthOfTheMedianForAStreetPriceAndNothingBelow() {
        for (double bait : new double[] {1.0, 0.99}) {
            ClaimScript script = new ClaimScript()
                    .list(
                            REGISTRY,
                            "2024-01-01",
                            offer("bait", "acme/m", bait, bait),
                            offer("one", "acme/m", 5.0, 5.0),
                            offer("two", "acme/m", 6.0, 6.0));
            ecosystem = new Ecosystem(
                    TestRules.ecosystem(), new EcosystemDetectors(List.of(), List.of(whole -> seen)), new MapMemory());
            take(script.written());
            take(new BoardScript().publish("2024-01-02", row("acme/m", 1200, 5)).written());
        }

        assertThat(seen.lines).containsExactly("acme/m list 5.0 street 1.0", "acme/m list 5.0 street 5.0");
    }

    @Test
    void shouldNeitherTakeAnotherCurrencyNorAnotherConfigurationForThePrice() {
        Price inYuan = new Price(1.0, 1.0, null, null, null, null, "CNY");
        ClaimScript.Row fast = offer("two", "acme/m", 2.0, 2.0);
        ClaimScript script = new ClaimScript()
                .list(
                        REGISTRY,
                        "2024-01-01",
                        offer("one", "acme/m", 1.0, 1.0).of(inYuan),
                        fast.of(fast.model().inConfiguration("fast")),
                        offer("three", "acme/m", 3.0, 3.0));
        take(script.written());
        take(new BoardScript().publish("2024-01-02", row("acme/m", 1200, 5)).written());

        assertThat(seen.lines).containsExactly("acme/m list 3.0 street 3.0");
    }

    @Test
    void shouldShowAlsoTheBoardsThatTheRulesOfTheMarketName() {
        BoardId coding = BoardId.parse("lmarena/text/coding");
        BoardId french = BoardId.parse("lmarena/text/french");
        take(new BoardScript()
                .of(coding)
                .publish("2024-01-02", row("acme/m", 1200, 5))
                .written());
        take(new BoardScript()
                .of(french)
                .publish("2024-01-02", row("acme/m", 1200, 5))
                .written());

        assertThat(seen.lines).containsExactly("acme/m list null street null");
    }

    /** The lab's own channel at one price for input and output, a reseller at another. */
    private static List<Observation> prices(String date, double own, double street) {
        return new ClaimScript()
                .list(REGISTRY, date, offer("acme", "acme/m", own, own).own(), offer("shop", "acme/m", street, street))
                .written();
    }

    private void take(List<Observation> events) {
        Inputs.takeAll(ecosystem, events, 0);
    }

    private Ecosystem start() {
        return new Ecosystem(TestRules.ecosystem(), new EcosystemDetectors(List.of(), List.of(whole -> seen)), memory);
    }

    private static final class Seen implements MarketDetector {
        private final List<String> lines = new ArrayList<>();

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<Output> published(ClosedBoard board, ModelPrices prices) {
            var best = board.view().standings().best(Segment.ALL);
            if (best != null) {
                lines.add(best.id() + " list " + prices.list(best.id()) + " street " + prices.street(best.id()));
            }
            return List.of();
        }
    }
}
