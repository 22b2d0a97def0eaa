package dev.leapfrog.streams.ecosystem;

import dev.leapfrog.streams.ecosystem.ClaimScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static org.assertj.core.api.Assertions.assertThat;

/** What other lists say before and after a price is believed: it was a change after all, or is none yet. */
class PriceSeenTest {
    private static final String VENDOR = "vendor_acme";
    private static final String REGISTRY = "models_dev_api";
    private static final String LIST = "litellm_tokencost";

    private static Row row(String model, double input, double output) {
        return offer("acme", "acme/" + model, input, output).own();
    }

    /** The vendor's page lists the model first on the sixth, at another price than the registry. */
    private static ClaimScript believed() {
        return new ClaimScript()
                .restartingAtRandom(3)
                .list(VENDOR, "2025-06-01", row("other", 1, 2))
                .list(REGISTRY, "2025-06-01", row("m", 1, 2))
                .endDays("2025-06-01", "2025-06-05")
                .list(VENDOR, "2025-06-06", row("other", 1, 2), row("m", 2, 4))
                .endDays("2025-06-06", "2025-06-06");
    }

    @Test
    void shouldTellAChangeThatAnotherSourceIsSeenToMakeSoonAfter() {
        ClaimScript script = believed();
        assertThat(script.alerts).isEmpty();
        assertThat(script.told()).last().isEqualTo("2025-06-06 PriceCorrected CONFIRMED 1.0/2.0 to 2.0/4.0");

        script.list(REGISTRY, "2025-06-07", row("m", 2, 4));

        assertThat(script.changes()).containsExactly("2025-06-07 acme/acme/m 1.0/2.0 to 2.0/4.0");
        assertThat(script.alerted()).containsExactly("2025-06-07 PRICE_CHANGED CONFIRMED NOTICE acme/m");

        script.list("genai_prices", "2025-06-08", row("m", 1, 2)).list("genai_prices", "2025-06-09", row("m", 2, 4));
        assertThat(script.alerts).as("once").hasSize(1);
    }

    @Test
    void shouldTellNothingWhereAnotherSourceComesRoundLongAfter() {
        ClaimScript script =
                believed().endDays("2025-06-07", "2025-06-14").list(REGISTRY, "2025-06-15", row("m", 2, 4));

        assertThat(script.changes()).isEmpty();
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldTellNothingWhereAnotherSourceComesFromAnotherPrice() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(3)
                .list(VENDOR, "2025-06-01", row("other", 1, 2))
                .list(REGISTRY, "2025-06-01", row("m", 1, 2))
                .list(LIST, "2025-06-01", row("m", 7, 9))
                .endDays("2025-06-01", "2025-06-05")
                .list(VENDOR, "2025-06-06", row("other", 1, 2), row("m", 2, 4))
                .endDays("2025-06-06", "2025-06-06")
                .list(LIST, "2025-06-07", row("m", 2, 4));

        assertThat(script.changes()).isEmpty();
        assertThat(script.alerts).isEmpty();
    }

    /** Four times as much, told by one list: another one that is read and changes still has the price before. */
    @Test
    void shouldWaitWhileAListThatIsReadSaysWhatWasBefore() {
        ClaimScript script = new ClaimScript(TestRules.strict())
                .list(REGISTRY, "2024-06-01", row("m", 1, 2))
                .list(LIST, "2024-06-01", row("m", 1, 2), row("n", 1, 1))
                .endDays("2024-06-01", "2024-06-30")
                .list(REGISTRY, "2024-07-01", row("m", 4.1, 6));
        for (int day = 1; day < 32; day++) {
            String date = "2024-07-%02d".formatted(day);
            script.list(REGISTRY, date + "T12:00:00Z", row("m", 4.1, 6))
                    .list(LIST, date + "T13:00:00Z", row("m", 1, 2), row("n", day, 1))
                    .endDays(date, date);
        }
        script.list(REGISTRY, "2024-08-01", row("m", 4.1, 6)).endDays("2024-08-01", "2024-08-05");
        assertThat(script.changes())
                .filteredOn(change -> change.contains("/m "))
                .isEmpty();

        script.endDays("2024-08-06", "2024-08-12");

        assertThat(script.changes())
                .as("it has not been read for a week")
                .filteredOn(change -> change.contains("/m "))
                .containsExactly("2024-08-08 acme/acme/m 1.0/2.0 to 4.1/6.0");
    }

    /** A model's alias comes to the price that its snapshot has had in another list for a week: the alias was late. */
    @Test
    void shouldCorrectAnAliasThatComesToWhatItsSnapshotHasLongCost() {
        ClaimScript script = new ClaimScript()
                .list(REGISTRY, "2025-06-01", row("m", 8, 16), row("m-2025-05-01", 8, 16))
                .list("genai_prices", "2025-06-01", row("m-2025-05-01", 4, 8))
                .endDays("2025-06-01", "2025-06-10")
                .list(REGISTRY, "2025-06-11", row("m", 4, 8), row("m-2025-05-01", 8, 16));

        assertThat(script.prices)
                .filteredOn(fact -> fact.model().id().toString().equals("acme/m"))
                .last()
                .satisfies(fact -> assertThat(fact.type()).hasToString("PriceCorrected"));
    }
}
