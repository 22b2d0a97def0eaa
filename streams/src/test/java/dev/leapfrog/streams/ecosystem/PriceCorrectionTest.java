package dev.leapfrog.streams.ecosystem;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.streams.ecosystem.ClaimScript.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static org.assertj.core.api.Assertions.assertThat;

/** A list that was wrong is told from a price that changed. */
class PriceCorrectionTest {
    private static final String REGISTRY = "models_dev_api";
    private static final String LIST = "litellm_mirror";
    private static final String MIRROR = "litellm_upstream";

    @Test
    void shouldCorrectWhenAmountsWereOnlyFilledIn() {
        ClaimScript script = of("2025-06-01", price(1.0, null)).list(REGISTRY, "2025-06-02", price(1.0, 2.0));

        assertThat(script.told()).last().isEqualTo("2025-06-02 PriceCorrected CONFIRMED 1.0/null to 1.0/2.0");
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldCorrectWhenAmountsWereOnlyDropped() {
        ClaimScript script = of("2025-06-01", price(1.0, 2.0)).list(REGISTRY, "2025-06-02", price(1.0, null));

        assertThat(script.told()).last().isEqualTo("2025-06-02 PriceCorrected CONFIRMED 1.0/2.0 to 1.0/null");
    }

    @Test
    void shouldNotDropWhatAnotherSourceDoesNotSay() {
        ClaimScript script = new ClaimScript().restartingAtRandom(7).list(LIST, "2025-06-01", price(1.0, 2.0));
        script.list(REGISTRY, "2025-06-02", price(1.0, null));

        assertThat(script.told()).hasSize(1);
    }

    @Test
    void shouldCorrectAmountsThatChangedPlaces() {
        ClaimScript script = of("2025-06-01", price(1.0, 2.0)).list(REGISTRY, "2025-06-20", price(2.0, 1.0));

        assertThat(script.told()).last().isEqualTo("2025-06-20 PriceCorrected CONFIRMED 1.0/2.0 to 2.0/1.0");
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldCorrectWhenThePriceIsBackWithinThreeDays() {
        ClaimScript script = of("2025-06-01", price(1.0, 2.0))
                .list(REGISTRY, "2025-06-05", price(2.5, 2.5))
                .list(REGISTRY, "2025-06-08", price(1.0, 2.0));

        assertThat(script.told()).last().isEqualTo("2025-06-08 PriceCorrected CONFIRMED 2.5/2.5 to 1.0/2.0");
        assertThat(script.alerts).hasSize(1);
    }

    @Test
    void shouldChangeWhenThePriceIsBackLater() {
        ClaimScript script = of("2025-06-01", price(1.0, 2.0))
                .list(REGISTRY, "2025-06-05", price(2.5, 2.5))
                .list(REGISTRY, "2025-06-09", price(1.0, 2.0));

        assertThat(script.changes()).hasSize(2);
    }

    @Test
    void shouldCorrectWhenTheWeightiestComesToWhatOthersHadLongSaid() {
        ClaimScript script = of("2025-06-01", price(1.0, 2.0))
                .list(LIST, "2025-06-01", price(2.0, 4.0))
                .list(REGISTRY, "2025-06-08", price(2.0, 4.0));

        assertThat(script.told()).last().isEqualTo("2025-06-08 PriceCorrected CONFIRMED 1.0/2.0 to 2.0/4.0");
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldChangeWhenOthersHadSaidItForLessThanAWeek() {
        ClaimScript script = of("2025-06-01", price(1.0, 2.0))
                .list(LIST, "2025-06-02", price(2.0, 4.0))
                .list(REGISTRY, "2025-06-08", price(2.0, 4.0));

        assertThat(script.changes()).hasSize(1);
    }

    @Test
    void shouldNotCountCopiesOfItselfAsOtherWitnesses() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(MIRROR, "2025-06-01", price(1.0, 2.0))
                .list(LIST, "2025-06-01", price(2.0, 4.0))
                .list(MIRROR, "2025-06-20", price(2.0, 4.0));

        assertThat(script.changes()).hasSize(1);
    }

    @Test
    void shouldChangeWhenTheOtherWitnessIsMerelyOutOfDate() {
        ClaimScript script = of("2025-06-01", price(1.0, 2.0)).list(LIST, "2025-06-01", price(1.0, 2.0));
        script.list(REGISTRY, "2025-06-10", price(2.0, 4.0)).list(REGISTRY, "2025-07-10", price(1.0, 2.0));

        assertThat(script.changes()).hasSize(2);
    }

    @Test
    void shouldCorrectAnotherUnit() {
        ClaimScript script = of("2025-06-01", price(1.0, 2.0))
                .list(REGISTRY, "2025-06-02", price(1000.0, 2000.0))
                .list(REGISTRY, "2025-06-20", price(1.0, 2.0));

        assertThat(script.told())
                .endsWith(
                        "2025-06-02 PriceCorrected CONFIRMED 1.0/2.0 to 1000.0/2000.0",
                        "2025-06-20 PriceCorrected CONFIRMED 1000.0/2000.0 to 1.0/2.0");
    }

    @Test
    void shouldNotHoldAnotherUnitForAChange() {
        ClaimScript script = of("2025-06-01", price(1.0, 2.0)).list(LIST, "2025-06-01", price(1.0, 2.0));
        script.list(LIST, "2025-06-02", price(0.001, 0.002)).endDays("2025-06-02", "2025-06-20");

        assertThat(script.told()).hasSize(1);
    }

    @Test
    void shouldKeepFreeUnknownAndDynamicApart() {
        ClaimScript script = of("2025-06-01", offer("acme", "acme/m", 1.0, 2.0))
                .list(REGISTRY, "2025-06-10", offer("acme", "acme/m", 0.0, 0.0))
                .list(REGISTRY, "2025-06-20", offer("acme", "acme/m", Amounts.DYNAMIC, Amounts.DYNAMIC))
                .list(REGISTRY, "2025-06-30", offer("acme", "acme/m", null, null))
                .list(REGISTRY, "2025-07-10", offer("acme", "acme/m", 1.0, 2.0));

        assertThat(script.told().subList(1, 5))
                .containsExactly(
                        "2025-06-10 PriceChanged CONFIRMED 1.0/2.0 to 0.0/0.0",
                        "2025-06-20 PriceChanged CONFIRMED 0.0/0.0 to -1.0/-1.0",
                        "2025-06-30 PriceCorrected CONFIRMED -1.0/-1.0 to null/null",
                        "2025-07-10 PriceCorrected CONFIRMED null/null to 1.0/2.0");
        assertThat(script.alerts.getFirst().headline()).startsWith("Acme makes M free: $1 to $0 input");
    }

    @Test
    void shouldNeverCompareCurrencies() {
        Row yuan = price(2.0, 8.0)
                .of(new Price(2.0, 8.0, null, null, null, null, "CNY"))
                .as("acme/m cn");
        ClaimScript script = of("2025-06-01", price(1.0, 2.0)).list(LIST, "2025-06-02", yuan);

        assertThat(script.told()).hasSize(2).last().isEqualTo("2025-06-02 PriceChanged CONFIRMED nothing to 2.0/8.0");
        assertThat(script.prices.getLast().offer()).isEqualTo("acme/acme/m (CNY)");
    }

    private static ClaimScript of(String date, Row row) {
        return new ClaimScript().restartingAtRandom(7).list(REGISTRY, date, row);
    }

    private static Row price(@Nullable Double input, @Nullable Double output) {
        return offer("acme", "acme/m", input, output).own();
    }
}
