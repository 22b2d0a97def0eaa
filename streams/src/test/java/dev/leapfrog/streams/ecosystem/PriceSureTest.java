package dev.leapfrog.streams.ecosystem;

import java.time.LocalDate;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.streams.ecosystem.ClaimScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static org.assertj.core.api.Assertions.assertThat;

/** What one list alone does not make sure of, and what is told once. */
class PriceSureTest {
    private static final String REGISTRY = "models_dev_api";
    private static final String OTHER = "llm_prices_current";
    private static final String LIST = "litellm_tokencost";

    @Test
    void shouldHoldAnElevenfoldRaiseThatOneListAloneTells() {
        ClaimScript script = known("gemini-1.5-pro", 0.35, 1.05)
                .list(LIST, "2024-07-18", row("gemini-1.5-pro", 3.85, 11.4))
                .endDays("2024-07-18", "2024-07-30");

        assertThat(script.changes()).isEmpty();
        assertThat(script.alerted()).containsExactly("2024-07-18 PRICE_CHANGED PROVISIONAL INFO acme/gemini-1.5-pro");
    }

    @Test
    void shouldConfirmWhatHasStoodForThirtyDays() {
        ClaimScript script =
                known("m", 1, 2).list(LIST, "2024-07-18", row("m", 4.1, 6)).endDays("2024-07-18", "2024-08-20");

        assertThat(script.changes()).containsExactly("2024-08-18 acme/acme/m 1.0/2.0 to 4.1/6.0");
    }

    @Test
    void shouldConfirmWhatASecondListSays() {
        ClaimScript script = known("m", 1, 2)
                .list(OTHER, "2024-07-01", row("m", 1, 2))
                .list(LIST, "2024-07-18", row("m", 4.1, 8.1))
                .endDays("2024-07-18", "2024-07-18")
                .list(OTHER, "2024-07-19", row("m", 4.1, 8.1))
                .endDays("2024-07-19", "2024-07-19");

        assertThat(script.changes()).hasSize(1).first().asString().endsWith("acme/acme/m 1.0/2.0 to 4.1/8.1");
        assertThat(script.alerted()).last().asString().contains("CONFIRMED NOTICE");
    }

    @Test
    void shouldHoldTheEndOfFreeAccessThatOneListAloneTells() {
        ClaimScript script = known("pplx-7b-chat", 0, 0).list(LIST, "2024-03-26", row("pplx-7b-chat", 0.07, 0.28));

        assertThat(script.changes()).isEmpty();
        assertThat(script.alerts.getFirst().headline())
                .startsWith("Unconfirmed, litellm_tokencost alone says: Acme ends free access to Pplx 7B Chat");
    }

    @Test
    void shouldNeverTellTheEndOfFreeAccessWhereAListOnlyFilledInAPrice() {
        ClaimScript script = known("pplx-7b-chat", 0, 0)
                .list(LIST, "2024-03-26", row("pplx-7b-chat", 0.07, 0.28))
                .endDays("2024-03-26", "2024-04-30");

        assertThat(script.changes()).isEmpty();
        assertThat(script.told()).last().asString().contains("PriceCorrected CONFIRMED 0.0/0.0 to 0.07/0.28");
    }

    /**
     * Vertex AI's prices per character, divided by four instead of multiplied: "cut by 85 %", told by the one list that
     * was recorded then, and mended a fortnight later.
     */
    @Test
    void shouldHoldAPriceThatWasCalculatedFromAnotherUnit() {
        ClaimScript script = known("gemini-1.0-pro", 0.25, 0.5)
                .list(LIST, "2024-06-17", row("gemini-1.0-pro", 0.03125, 0.09375))
                .endDays("2024-06-17", "2024-06-30")
                .list(LIST, "2024-07-01", row("gemini-1.0-pro", 0.5, 1.5))
                .endDays("2024-07-01", "2024-08-10");

        assertThat(script.changes()).isEmpty();
        assertThat(script.told()).last().isEqualTo("2024-08-01 PriceCorrected CONFIRMED 0.25/0.5 to 0.5/1.5");
        assertThat(script.alerted())
                .containsExactly(
                        "2024-06-17 PRICE_CHANGED PROVISIONAL INFO acme/gemini-1.0-pro",
                        "2024-07-01 PRICE_CHANGED RETRACTED INFO acme/gemini-1.0-pro",
                        "2024-07-01 PRICE_CHANGED PROVISIONAL INFO acme/gemini-1.0-pro",
                        "2024-08-01 PRICE_CHANGED RETRACTED INFO acme/gemini-1.0-pro");
    }

    /** Gemini 1.5 Flash, August 2024: three significant digits are quoted. */
    @Test
    void shouldTellACutToAPriceThatIsQuotedSo() {
        ClaimScript script = known("gemini-1.5-flash-8b", 0.35, 1.05)
                .list(LIST, "2024-10-14", row("gemini-1.5-flash-8b", 0.0375, 0.3));

        assertThat(script.alerted())
                .containsExactly("2024-10-14 PRICE_CHANGED CONFIRMED NOTICE acme/gemini-1.5-flash-8b");
    }

    @Test
    void shouldBelieveACalculatedPriceThatASecondListGives() {
        ClaimScript script = known("m", 1, 2)
                .list(OTHER, "2024-07-01", row("m", 1, 2))
                .list(LIST, "2024-07-18", row("m", 0.8612, 1.7223))
                .endDays("2024-07-18", "2024-07-18")
                .list(OTHER, "2024-07-19", row("m", 0.8612, 1.7223))
                .endDays("2024-07-19", "2024-07-19");

        assertThat(script.changes()).hasSize(1);
    }

    @Test
    void shouldTakeTenTimesBothAmountsForASlip() {
        ClaimScript script =
                known("gemini-1.5-pro", 0.35, 1.05).list(LIST, "2024-07-18", row("gemini-1.5-pro", 3.5, 10.5));

        assertThat(script.told()).last().isEqualTo("2024-07-18 PriceCorrected CONFIRMED 0.35/1.05 to 3.5/10.5");
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldTakeSixteenTimesThreeModelsForASlip() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(LIST, "2024-01-01", row("a", 0.3125, 0.9375), row("b", 0.5, 1), row("c", 0.03125, 0.09375))
                .list(LIST, "2024-07-01", row("a", 5, 15), row("b", 8, 16), row("c", 0.5, 1.5));

        assertThat(script.alerts).isEmpty();
        assertThat(script.told())
                .filteredOn(told -> told.contains("PriceCorrected"))
                .hasSize(3);
    }

    @Test
    void shouldChangeNothingWhereACurrencyIsConvertedAnew() {
        ClaimScript script =
                known("glm-4-plus-0111", 6.8, 6.8).list(LIST, "2024-07-18", row("glm-4-plus-0111", 6.9, 6.9));

        assertThat(script.alerts).isEmpty();
        assertThat(script.changes()).isEmpty();
    }

    @Test
    void shouldNotTellAListThatComesRoundToWhatOthersSay() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(OTHER, "2026-03-06", row("gpt-5.4-pro", 30, 180))
                .list("litellm_mirror", "2026-03-06", row("gpt-5.4-pro", 20, 120))
                .endDays("2026-03-06", "2026-03-13");
        script.list("litellm_mirror", "2026-03-14", row("gpt-5.4-pro", 20, 120))
                .endDays("2026-03-14", "2026-03-16")
                .list(OTHER, "2026-03-17", row("gpt-5.4-pro", 30, 180))
                .endDays("2026-03-17", "2026-03-19")
                .list("litellm_mirror", "2026-03-20", row("gpt-5.4-pro", 30, 180))
                .endDays("2026-03-20", "2026-03-25");

        assertThat(script.alerts).isEmpty();
        assertThat(script.changes()).isEmpty();
    }

    @Test
    void shouldNotTellAnEntryThatIsMendedSoonAfterItCame() {
        ClaimScript script = new ClaimScript(TestRules.strict())
                .restartingAtRandom(7)
                .list("litellm_mirror", "2026-04-01", row("other", 1, 2))
                .list("litellm_mirror", "2026-04-24", row("other", 1, 2), row("gpt-5.5-pro", 60, 360))
                .list("litellm_mirror", "2026-04-30", row("other", 1, 2), row("gpt-5.5-pro", 30, 180))
                .endDays("2026-04-30", "2026-05-02")
                .list(OTHER, "2026-05-03", row("gpt-5.5-pro", 30, 180))
                .endDays("2026-05-03", "2026-05-06");

        assertThat(script.changes()).isEmpty();
        assertThat(script.alerted()).noneMatch(alert -> alert.contains("CONFIRMED"));
        assertThat(script.told()).last().asString().contains("PriceCorrected CONFIRMED 60.0/360.0 to 30.0/180.0");
    }

    /** gpt-5.5-pro again: the listing by its dated name waited longer for what had been taken back. */
    @Test
    void shouldNotConfirmByAnotherListingWhatWasTakenBack() {
        ClaimScript script = new ClaimScript(TestRules.strict())
                .restartingAtRandom(7)
                .list("litellm_mirror", "2026-04-01", row("other", 1, 2))
                .list(
                        "litellm_mirror",
                        "2026-04-24",
                        row("other", 1, 2),
                        row("pro", 60, 360),
                        row("pro-latest", 60, 360))
                .list(
                        "litellm_mirror",
                        "2026-04-30",
                        row("other", 1, 2),
                        row("pro", 30, 180),
                        row("pro-latest", 30, 180))
                .endDays("2026-04-30", "2026-05-02")
                .list(OTHER, "2026-05-03", row("pro", 30, 180))
                .endDays("2026-05-03", "2026-07-06");

        assertThat(script.alerted()).isNotEmpty().noneMatch(alert -> alert.contains("CONFIRMED NOTICE"));
    }

    @Test
    void shouldTellOneChangeOnceAModelNotOnceASnapshot() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(REGISTRY, "2024-01-01", row("large-2402", 8, 24), row("large-latest", 8, 24), row("large", 8, 24))
                .list(
                        REGISTRY,
                        "2024-06-06",
                        row("large-2402", 4, 12),
                        row("large-latest", 4, 12),
                        row("large", 4, 12));

        assertThat(script.changes()).hasSize(3);
        assertThat(script.alerts).hasSize(1);
        assertThat(script.alerts.getFirst().headline()).startsWith("Acme cuts the price of Large by 50%");
        assertThat(script.alerts.getFirst().statement().metrics().get("models"))
                .asString()
                .isEqualTo("[acme/large, acme/large-2402, acme/large-latest]");
    }

    @Test
    void shouldTellAMovingNameAsANewTarget() {
        ClaimScript script = known("flash-latest", 0.15, 0.6).list(LIST, "2024-10-15", row("flash-latest", 0.3, 1.2));

        assertThat(script.alerted()).containsExactly("2024-10-15 PRICE_CHANGED CONFIRMED INFO acme/flash-latest");
        assertThat(script.alerts.getFirst().headline())
                .startsWith(
                        "Acme now serves another model under the name Flash Latest, at another price: $0.15 to $0.3");
    }

    @Test
    void shouldTellAMoveUpAndDownAsWhatItIs() {
        ClaimScript script = known("reasoner", 0.55, 2.19).list(LIST, "2025-08-25", row("reasoner", 0.57, 1.68));

        assertThat(script.alerts.getFirst().headline())
                .isEqualTo(
                        "Acme changes the price of Reasoner: $0.55 to $0.57 input, $2.19 to $1.68 output per million tokens, 12% less in all");
        assertThat(script.alerts.getFirst().statement().metrics()).containsEntry("change", "mixed");
    }

    @Test
    void shouldNotConfirmWhatAFrozenListHadAnnounced() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list("genai_prices", "2026-07-01", row("sonnet-5", 2, 10))
                .list(
                        "genai_prices",
                        "2026-07-20",
                        row("sonnet-5", 2, 10),
                        row("sonnet-5", 3, 15).from("2026-09-01"))
                .endDays("2026-07-20", "2026-09-05");

        assertThat(script.changes()).isEmpty();
        assertThat(script.alerted()).noneMatch(alert -> alert.contains("CONFIRMED"));
    }

    /** As the genai-prices list, which answers from its old address for ever, told a raise that had been cancelled. */
    @Test
    void shouldNotConfirmWhatAListThatAnswersAndNeverChangesHadAnnounced() {
        ClaimScript script = new ClaimScript().restartingAtRandom(7);
        for (int day = 1; day < 8; day++) {
            script.list("genai_prices", "2026-07-0" + day, row("sonnet-5", 2, 10), row("m", day, 10));
        }
        Row[] frozen = {row("sonnet-5", 2, 10), row("sonnet-5", 3, 15).from("2026-09-01"), row("m", 9, 10)};
        LocalDate day = LocalDate.parse("2026-07-08");
        for (; day.isBefore(LocalDate.parse("2026-09-10")); day = day.plusDays(1)) {
            script.list("genai_prices", day.toString(), frozen).endDays(day.toString(), day.toString());
        }

        assertThat(script.changes())
                .filteredOn(change -> change.contains("sonnet"))
                .isEmpty();
        assertThat(script.alerts)
                .filteredOn(alert -> alert.headline().contains("Sonnet"))
                .extracting(Alert::status)
                .containsExactly(Alert.Status.PROVISIONAL);
    }

    @Test
    void shouldTellANewTargetWhereTheListsOwnNameMoves() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(LIST, "2025-01-01", row("large", 2, 6).as("mistral/mistral-large-latest"))
                .list(LIST, "2025-12-08", row("large", 0.5, 1.5).as("mistral/mistral-large-latest"));

        assertThat(script.alerts.getFirst().headline())
                .startsWith("Acme now serves another model under the name Large, at another price: $2 to");
    }

    private static ClaimScript known(String model, double input, double output) {
        return new ClaimScript().restartingAtRandom(7).list(LIST, "2024-01-01", row(model, input, output));
    }

    private static Row row(String model, double input, double output) {
        return offer("acme", "acme/" + model, input, output).own();
    }
}
