package dev.leapfrog.streams.ecosystem;

import java.util.List;

import dev.leapfrog.streams.ecosystem.ClaimScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static org.assertj.core.api.Assertions.assertThat;

/** Prices with dates: announced, begun, past. */
class PriceDatesTest {
    private static final String LIST = "genai_prices";
    private static final String REGISTRY = "models_dev_api";

    @Test
    void shouldTellAnAnnouncedPriceAndLaterThatItHolds() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(LIST, "2025-06-01", price(1, 2).until("2025-06-10"));
        script.list(
                LIST, "2025-06-03", price(1, 2).until("2025-06-10"), price(2, 4).from("2025-06-10"));
        script.endDays("2025-06-03", "2025-06-08")
                .list(
                        LIST,
                        "2025-06-09",
                        price(1, 2).until("2025-06-10"),
                        price(2, 4).from("2025-06-10"));
        assertThat(script.told())
                .containsExactly(
                        "2025-06-01 PriceChanged CONFIRMED nothing to 1.0/2.0",
                        "2025-06-03 PriceScheduled CONFIRMED 1.0/2.0 to 2.0/4.0");
        assertThat(script.prices.getLast().terms().validFrom()).isEqualTo("2025-06-10");

        script.endDays("2025-06-09", "2025-06-11");
        assertThat(script.changes()).containsExactly("2025-06-10 acme/acme/m 1.0/2.0 to 2.0/4.0");
        assertThat(script.alerted()).containsExactly("2025-06-10 PRICE_CHANGED CONFIRMED NOTICE acme/m");
    }

    @Test
    void shouldTellAnAnnouncementThatIsTakenBack() {
        ClaimScript script = new ClaimScript().restartingAtRandom(7).list(LIST, "2025-06-01", price(1, 2));
        script.list(LIST, "2025-06-03", price(1, 2), price(2, 4).from("2025-06-10"));
        script.list(LIST, "2025-06-05", price(1, 2)).endDays("2025-06-05", "2025-06-12");

        assertThat(script.told()).last().isEqualTo("2025-06-05 PriceScheduled RETRACTED 1.0/2.0 to 2.0/4.0");
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldTellOneAnnouncementOfTwoSourcesOnce() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(LIST, "2025-06-01", price(1, 2))
                .list("llm_prices_current", "2025-06-01", price(1, 2));
        Row[] announced = {price(1, 2), price(2, 4).from("2025-06-10")};
        script.list(LIST, "2025-06-03", announced).list("llm_prices_current", "2025-06-04", announced);
        script.endDays("2025-06-04", "2025-06-12");

        assertThat(script.told())
                .filteredOn(line -> line.contains("PriceScheduled"))
                .hasSize(1);
        assertThat(script.changes()).hasSize(1);
    }

    @Test
    void shouldFillInHistoryInOrderAtItsOwnTimeWithoutAlerts() {
        ClaimScript script = new ClaimScript().restartingAtRandom(7).list(LIST, "2025-06-01", history());

        assertThat(script.told()).containsExactlyElementsOf(HISTORY);
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldFillInOnlyWhatIsNotKnownAndNeverRepriceThePast() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(REGISTRY, "2025-02-15", price(7, 7))
                .list(REGISTRY, "2025-05-01", price(2, 4))
                .list(LIST, "2025-06-01", history());

        assertThat(script.told())
                .containsExactly(
                        "2025-02-15 PriceChanged CONFIRMED nothing to 7.0/7.0",
                        "2025-05-01 PriceChanged CONFIRMED 7.0/7.0 to 2.0/4.0",
                        "2025-01-01 PriceChanged CONFIRMED nothing to 8.0/8.0");
    }

    @Test
    void shouldTellHistoryOnce() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(LIST, "2025-06-01", history())
                .list("llm_prices_historical", "2025-06-02", history());
        script.list(LIST, "2025-06-03", history()).endDays("2025-06-03", "2025-06-20");

        assertThat(script.told()).containsExactlyElementsOf(HISTORY);
    }

    @Test
    void shouldNotAlertAChangeThatAListDatesLongBack() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(LIST, "2025-06-01", price(1, 2).from("2025-01-01"));
        script.list(
                LIST,
                "2025-06-20",
                price(1, 2).from("2025-01-01").until("2025-06-02"),
                price(2, 4).from("2025-06-02"));

        assertThat(script.changes()).hasSize(1);
        assertThat(script.alerts).isEmpty();
    }

    private static final List<String> HISTORY = List.of(
            "2025-01-01 PriceChanged CONFIRMED nothing to 8.0/8.0",
            "2025-02-01 PriceChanged CONFIRMED 8.0/8.0 to 4.0/8.0",
            "2025-03-01 PriceChanged CONFIRMED 4.0/8.0 to 2.0/4.0");

    private static Row[] history() {
        return new Row[] {
            price(8, 8).from("2025-01-01").until("2025-02-01"),
            price(4, 8).from("2025-02-01").until("2025-03-01"),
            price(2, 4).from("2025-03-01")
        };
    }

    private static Row price(double input, double output) {
        return offer("acme", "acme/m", input, output).own();
    }
}
