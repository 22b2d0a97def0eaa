package dev.leapfrog.streams.ecosystem;

import dev.leapfrog.streams.ecosystem.ClaimScript.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static org.assertj.core.api.Assertions.assertThat;

/** Prices of a recording hold until somebody reads the lists themselves, and not a day longer. */
class RecordedPricesTest {
    private static final String RECORDED = "models_dev_api.recorded";
    private static final String LIVE = "models_dev_api";
    private static final Row OTHER = offer("acme", "acme/x", 9.0, 9.0).own();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldTellThatALiveListWithdrawsWhatWasRecorded(long restarts) {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(restarts)
                .list(RECORDED, "2026-01-30", price(10, 30), OTHER)
                .endDays("2026-01-30", "2026-06-01")
                .list(LIVE, "2026-06-02", price(5, 15), OTHER)
                .list(LIVE, "2026-06-21", price(4, 12), OTHER)
                .list(LIVE, "2026-07-01", OTHER)
                .endDays("2026-07-01", "2026-07-20");

        assertThat(script.told())
                .containsExactly(
                        "2026-01-30 PriceChanged CONFIRMED nothing to 10.0/30.0",
                        "2026-01-30 PriceChanged CONFIRMED nothing to 9.0/9.0",
                        "2026-06-02 PriceCorrected CONFIRMED 10.0/30.0 to 5.0/15.0",
                        "2026-06-21 PriceChanged CONFIRMED 5.0/15.0 to 4.0/12.0",
                        "2026-07-01 OfferWithdrawn CONFIRMED 5.0/15.0 to 4.0/12.0");
        assertThat(script.alerted()).containsExactly("2026-06-21 PRICE_CHANGED CONFIRMED NOTICE acme/m");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldNotGoBackToWhatAnotherListOnceSaid(long restarts) {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(restarts)
                .list("genai_prices.recorded", "2026-01-30", price(10, 30), OTHER)
                .list(LIVE, "2026-06-02", price(5, 15), OTHER)
                .list(LIVE, "2026-07-01", OTHER)
                .list("genai_prices.recorded", "2026-07-02", price(11, 31), OTHER);

        assertThat(script.told()).endsWith("2026-07-01 OfferWithdrawn CONFIRMED 10.0/30.0 to 5.0/15.0");
    }

    @Test
    void shouldWithdrawWhatTheFirstLiveListHasNot() {
        ClaimScript script = new ClaimScript()
                .list(RECORDED, "2026-01-30", price(10, 30), OTHER)
                .list("genai_prices", "2026-06-01", OTHER);
        assertThat(script.told()).hasSize(2);

        script.list(LIVE, "2026-06-02", OTHER);
        assertThat(script.told())
                .endsWith("2026-06-02 OfferWithdrawn CONFIRMED nothing to 10.0/30.0")
                .hasSize(3);
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldKeepWhatAnEmptyListHasNot() {
        ClaimScript script =
                new ClaimScript().list(RECORDED, "2026-01-30", price(10, 30)).list(LIVE, "2026-06-02");

        assertThat(script.told()).containsExactly("2026-01-30 PriceChanged CONFIRMED nothing to 10.0/30.0");
    }

    private static Row price(double input, double output) {
        return offer("acme", "acme/m", input, output).own();
    }
}
