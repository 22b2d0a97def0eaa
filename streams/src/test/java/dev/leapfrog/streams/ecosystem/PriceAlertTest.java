package dev.leapfrog.streams.ecosystem;

import java.util.List;
import java.util.Map;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.streams.ecosystem.ClaimScript.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** What is told of a change of price: in which words, with which values, and how much it matters. */
class PriceAlertTest {
    private static final String REGISTRY = "models_dev_api";
    private static final String OTHER = "genai_prices";

    private static Row row(String model, @Nullable Double input, @Nullable Double output) {
        return offer("acme", "acme/" + model, input, output).own();
    }

    private static Price price(double input, double output, double cacheRead, double cacheWrite) {
        return Price.of(new Amounts(input, output, cacheRead, cacheWrite));
    }

    private static ClaimScript moved(Row before, Row after) {
        return new ClaimScript()
                .restartingAtRandom(3)
                .list(REGISTRY, "2025-06-01", before)
                .endDays("2025-06-01", "2025-06-09")
                .list(REGISTRY, "2025-06-10", after);
    }

    private static String headline(Row before, Row after) {
        return moved(before, after).alerts.getFirst().headline();
    }

    @Test
    void shouldCarryBothPricesAndByHowMuchTheyDiffer() {
        ClaimScript script = moved(
                row("m", 2.0, 8.0).of(price(2, 8, 0.5, 2.5)), row("m", 1.0, 4.0).of(price(1, 4, 0.25, 1.25)));

        Alert alert = script.alerts.getFirst();
        assertThat(alert.statement().before())
                .containsOnly(
                        entry("model", "acme/m"),
                        entry("input", 2.0),
                        entry("output", 8.0),
                        entry("cacheRead", 0.5),
                        entry("cacheWrite", 2.5),
                        entry("blended", 3.5));
        assertThat(alert.statement().after()).containsEntry("blended", 1.75).containsEntry("input", 1.0);
        assertThat(alert.statement().metrics())
                .containsEntry("percent", -50.0)
                .containsEntry("change", "cut")
                .containsEntry("firstParty", true)
                .containsEntry("provider", "acme")
                .containsEntry("family", "acme/m")
                .containsEntry("source", REGISTRY)
                .containsEntry("models", List.of("acme/m"))
                .containsEntry("offers", List.of("acme/acme/m"));
        assertThat(alert.headline())
                .isEqualTo("Acme cuts the price of M by 50%: $2 to $1 input, $8 to $4 output per million tokens");
    }

    @Test
    void shouldSayWhatKindOfMoveItIs() {
        assertThat(headline(row("m", 1.0, 4.0), row("m", 1.2, 4.0)))
                .isEqualTo("Acme raises the price of M by 9%: $1 to $1.2 input per million tokens");
        assertThat(headline(row("m", 1.0, 4.0), row("m", 1.0, 3.0)))
                .isEqualTo("Acme cuts the price of M by 14%: $4 to $3 output per million tokens");
        assertThat(headline(row("m", 1.0, 4.0), row("m", 1.1, 3.7)))
                .as("one up and one down, and the same in all")
                .isEqualTo("Acme changes the price of M: $1 to $1.1 input, $4 to $3.7 output per million tokens");
        assertThat(headline(row("m", 1.0, 4.0), row("m", 1.2, 3.8))).endsWith("per million tokens, 6% more in all");
    }

    @Test
    void shouldSayWhatCachedTokensCostWhereNothingElseMoved() {
        assertThat(headline(
                        row("m", 1.0, 4.0).of(price(1, 4, 0.5, 1.25)),
                        row("m", 1.0, 4.0).of(price(1, 4, 0.1, 1.5))))
                .isEqualTo("Acme changes the price of M: $0.5 to $0.1 cached input, $1.25 to $1.5 cache writes"
                        + " per million tokens");
        assertThat(headline(
                        row("m", 1.0, 4.0).of(batch(0.5)), row("m", 1.0, 4.0).of(batch(0.6))))
                .isEqualTo("Acme changes the price of M: prices that apply under conditions");
    }

    private static Price batch(double input) {
        return new Price(1.0, 4.0, null, null, new Amounts(input, 2.0, null, null), null, null);
    }

    @Test
    void shouldShowATenthOfAPercentWhereItIsLessThanOne() {
        assertThat(headline(row("m", 1.0, 4.0), row("m", 1.0, 3.95))).contains("cuts the price of M by 0.7%:");
        assertThat(headline(row("m", 100.0, 100.0), row("m", 100.0, 96.0))).contains(" by 1%:");
    }

    /** A twentieth of the blended price is notable. */
    @Test
    void shouldBeNotableFromFivePercentOnAndOfItsOwnLabAlone() {
        assertThat(moved(row("m", 100.0, 100.0), row("m", 100.0, 80.0)).alerts)
                .extracting(Alert::severity)
                .containsExactly(Alert.Severity.NOTICE);
        assertThat(moved(row("m", 100.0, 100.0), row("m", 100.0, 80.4)).alerts)
                .extracting(Alert::severity)
                .containsExactly(Alert.Severity.INFO);
        assertThat(moved(offer("shop", "acme/m", 100.0, 100.0), offer("shop", "acme/m", 50.0, 50.0)).alerts)
                .extracting(Alert::severity)
                .containsExactly(Alert.Severity.INFO);
    }

    @Test
    void shouldNameTheShopAndTheLabsOtherChannels() {
        assertThat(headline(offer("shop", "acme/m", 2.0, 2.0), offer("shop", "acme/m", 1.0, 1.0)))
                .startsWith("Shop cuts the price of M by 50%");
        assertThat(headline(
                        offer("acme-cloud", "acme/m", 2.0, 2.0).own(),
                        offer("acme-cloud", "acme/m", 1.0, 1.0).own()))
                .startsWith("Acme cuts the price of M on acme-cloud by 50%");
    }

    @Test
    void shouldSayThatAPriceIsOfAnotherCurrencyThanTheDollar() {
        Price before = new Price(20.0, 20.0, null, null, null, null, "CNY");
        Price after = new Price(10.0, 10.0, null, null, null, null, "CNY");

        assertThat(headline(
                        row("m", 20.0, 20.0).of(before), row("m", 10.0, 10.0).of(after)))
                .contains("20 CNY to 10 CNY input");
    }

    @Test
    void shouldTellOfEachShopApartAndOfTheLabsChannelsOnce() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(3)
                .list(
                        REGISTRY,
                        "2025-06-01",
                        row("m", 2.0, 2.0),
                        offer("acme-cloud", "acme/m", 2.0, 2.0).own(),
                        offer("shop", "acme/m", 2.0, 2.0),
                        offer("mall", "acme/m", 2.0, 2.0))
                .endDays("2025-06-01", "2025-06-09")
                .list(
                        REGISTRY,
                        "2025-06-10",
                        row("m", 1.0, 1.0),
                        offer("acme-cloud", "acme/m", 1.0, 1.0).own(),
                        offer("shop", "acme/m", 1.0, 1.0),
                        offer("mall", "acme/m", 1.0, 1.0));

        assertThat(script.alerts)
                .extracting(alert -> alert.statement().metrics().get("offers"))
                .containsExactlyInAnyOrder(
                        List.of("acme-cloud/acme/m", "acme/acme/m"), List.of("mall/acme/m"), List.of("shop/acme/m"));
    }

    @Test
    void shouldTellAChangeThatListsComeRoundToLaterNoSecondTime() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(3)
                .list(REGISTRY, "2025-06-01", row("m", 2.0, 2.0), row("m-2025-05-01", 2.0, 2.0))
                .endDays("2025-06-01", "2025-06-09")
                .list(REGISTRY, "2025-06-10", row("m", 1.0, 1.0), row("m-2025-05-01", 2.0, 2.0))
                .endDays("2025-06-10", "2025-07-09")
                .list(REGISTRY, "2025-07-10", row("m", 1.0, 1.0), row("m-2025-05-01", 1.0, 1.0));

        assertThat(script.changes()).hasSize(2);
        assertThat(script.alerts)
                .as("the snapshot of the same model a month later")
                .hasSize(1);
    }

    @Test
    void shouldTellTheSameChangeAnewTwoMonthsLater() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(3)
                .list(REGISTRY, "2025-06-01", row("m", 2.0, 2.0))
                .endDays("2025-06-01", "2025-06-09")
                .list(REGISTRY, "2025-06-10", row("m", 1.0, 1.0))
                .endDays("2025-06-10", "2025-06-30")
                .list(REGISTRY, "2025-07-01", row("m", 2.0, 2.0))
                .endDays("2025-07-01", "2025-08-20")
                .list(REGISTRY, "2025-08-21", row("m", 1.0, 1.0));

        assertThat(script.alerts).hasSize(3);
        assertThat(script.alerts.getFirst().happening())
                .isNotEqualTo(script.alerts.getLast().happening());
    }

    @Test
    void shouldShowTheClaimsThatAgree() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(3)
                .list(REGISTRY, "2025-06-01", row("m", 2.0, 2.0))
                .list(OTHER, "2025-06-01", row("m", 2.0, 2.0))
                .list("litellm_mirror", "2025-06-01", row("m", 2.0, 2.0))
                .endDays("2025-06-01", "2025-06-09")
                .list(OTHER, "2025-06-10", row("m", 1.0, 1.0))
                .list(REGISTRY, "2025-06-11", row("m", 1.0, 1.0));

        Alert last = script.alerts.getLast();
        assertThat(last.status()).isEqualTo(Alert.Status.CONFIRMED);
        assertThat(last.severity()).isEqualTo(Alert.Severity.NOTICE);
        assertThat(last.evidence())
                .extracting(one -> one.provenance().source())
                .containsExactlyInAnyOrder(REGISTRY, OTHER);
        assertThat(script.alerts.getFirst().happening()).isEqualTo(last.happening());
        Map<String, Object> first = script.alerts.getFirst().statement().metrics();
        assertThat(first).containsEntry("source", OTHER);
    }

    /** A name without a date comes to what a snapshot has long cost: it is pointed at that one now. */
    @Test
    void shouldTakeAPriceThatASnapshotHadForAnotherTarget() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(3)
                .list(REGISTRY, "2025-06-01", row("m", 2.0, 2.0), row("m-2025-05-01", 1.0, 1.0))
                .endDays("2025-06-01", "2025-06-09")
                .list(REGISTRY, "2025-06-10", row("m", 1.0, 1.0), row("m-2025-05-01", 1.0, 1.0));

        assertThat(script.alerts).singleElement().satisfies(alert -> {
            assertThat(alert.headline())
                    .startsWith("Acme now serves another model under the name M, at another price: $2 to $1");
            assertThat(alert.severity()).isEqualTo(Alert.Severity.INFO);
            assertThat(alert.statement().metrics()).containsEntry("change", "target");
        });
    }
}
