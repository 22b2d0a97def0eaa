package dev.leapfrog.streams.ecosystem;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.streams.ecosystem.ClaimScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.instant;
import static dev.leapfrog.streams.ecosystem.ClaimScript.model;
import static dev.leapfrog.streams.ecosystem.ClaimScript.offer;
import static dev.leapfrog.streams.ecosystem.ClaimScript.provenance;
import static org.assertj.core.api.Assertions.assertThat;

/** Several sources, one price: who is believed, when, and how often it is told. */
class PriceFoldTest {
    private static final String VENDOR = "vendor_acme";
    private static final String REGISTRY = "models_dev_api";
    private static final String LIST = "litellm_mirror";

    @Test
    void shouldTellAFirstListAsStatesAlone() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(REGISTRY, "2025-06-01", price(1, 2), offer("shop", "acme/m", 3.0, 4.0));

        assertThat(script.told())
                .containsExactly(
                        "2025-06-01 PriceChanged CONFIRMED nothing to 1.0/2.0",
                        "2025-06-01 PriceChanged CONFIRMED nothing to 3.0/4.0");
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldKeepTheProvidersOwnIdOfAnOffer() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(REGISTRY, "2025-06-01", offer("openrouter", "moonshotai/kimi-k2", 3.0, 4.0));

        assertThat(script.prices.getLast().of().listing()).isEqualTo("moonshotai/kimi-k2");
    }

    @Test
    void shouldConcludeOnMarkersOnly() {
        ClaimScript script = new ClaimScript().restartingAtRandom(7).list(REGISTRY, "2025-06-01", price(1, 2));
        script.changes(REGISTRY, "2025-06-02", price(2, 4));
        script.list(LIST, "2025-06-02", offer("shop", "acme/m", 3.0, 4.0)).endDays("2025-06-01", "2025-06-02");
        assertThat(script.changes()).isEmpty();

        script.close(REGISTRY, "2025-06-03", SnapshotPublished.Kind.PRICES, 1);
        assertThat(script.changes()).containsExactly("2025-06-03 acme/acme/m 1.0/2.0 to 2.0/4.0");
    }

    @Test
    void shouldTellTheChangeOfTheWeightiestSourceAtOnce() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(REGISTRY, "2025-06-01", price(0.28, 0.42))
                .list(REGISTRY, "2025-06-02", price(0.14, 0.28));

        assertThat(script.changes()).containsExactly("2025-06-02 acme/acme/m 0.28/0.42 to 0.14/0.28");
        assertThat(script.alerted()).containsExactly("2025-06-02 PRICE_CHANGED CONFIRMED NOTICE acme/m");
        assertThat(script.alerts.getFirst().headline())
                .isEqualTo(
                        "Acme cuts the price of M by 44%: $0.28 to $0.14 input, $0.42 to $0.28 output per million tokens");
    }

    @Test
    void shouldHoldAChangeThatOnlyALesserSourceHasSeen() {
        ClaimScript script = known().list(LIST, "2025-06-02", price(2, 4));

        assertThat(script.told()).last().isEqualTo("2025-06-02 PriceChanged PROVISIONAL 1.0/2.0 to 2.0/4.0");
        assertThat(script.alerted()).containsExactly("2025-06-02 PRICE_CHANGED PROVISIONAL INFO acme/m");
        assertThat(script.changes()).isEmpty();
    }

    @Test
    void shouldConfirmWhenTheWeightiestFollows() {
        ClaimScript script = known().list(LIST, "2025-06-02", price(2, 4)).list(REGISTRY, "2025-06-04", price(2, 4));

        assertThat(script.changes()).containsExactly("2025-06-04 acme/acme/m 1.0/2.0 to 2.0/4.0");
        assertThat(script.alerted())
                .containsExactly(
                        "2025-06-02 PRICE_CHANGED PROVISIONAL INFO acme/m",
                        "2025-06-04 PRICE_CHANGED CONFIRMED NOTICE acme/m");
        assertThat(script.alerts.getFirst().happening())
                .isEqualTo(script.alerts.getLast().happening());
    }

    @Test
    void shouldConfirmWhenTheWeightiestHasBeenSilentForAWeek() {
        ClaimScript script = known().list(LIST, "2025-06-02", price(2, 4)).endDays("2025-06-02", "2025-06-07");
        assertThat(script.changes()).isEmpty();

        script.endDays("2025-06-08", "2025-06-08");
        assertThat(script.changes()).containsExactly("2025-06-09 acme/acme/m 1.0/2.0 to 2.0/4.0");
        assertThat(script.alerts).hasSize(2);
    }

    @Test
    void shouldNotConfirmWhileTheWeightiestSaysOtherwiseEveryDay() {
        ClaimScript script = known().list(LIST, "2025-06-02", price(2, 4));
        for (int day = 3; day < 28; day++) {
            String date = String.format("2025-06-%02d", day);
            script.list(REGISTRY, date, price(1, 2)).endDays(date, date);
        }

        assertThat(script.changes()).isEmpty();
        assertThat(script.told()).hasSize(2);
    }

    @Test
    void shouldTakeBackWhenTheLesserSourceGoesBack() {
        ClaimScript script = known().list(LIST, "2025-06-02", price(2, 4)).list(LIST, "2025-06-08", price(1, 2));

        assertThat(script.told()).last().isEqualTo("2025-06-08 PriceChanged RETRACTED 1.0/2.0 to 2.0/4.0");
        assertThat(script.alerted()).last().isEqualTo("2025-06-08 PRICE_CHANGED RETRACTED INFO acme/m");
        assertThat(script.changes()).isEmpty();
    }

    @Test
    void shouldCorrectWhenASilentSourceComesBackAndStillSaysOtherwise() {
        ClaimScript script = known().list(LIST, "2025-06-02", price(2, 4)).endDays("2025-06-02", "2025-06-12");
        script.list(REGISTRY, "2025-06-13", price(1, 2));
        assertThat(script.told()).last().isEqualTo("2025-06-13 PriceCorrected CONFIRMED 2.0/4.0 to 1.0/2.0");

        script.endDays("2025-06-13", "2025-06-30");
        assertThat(script.changes()).hasSize(1);
    }

    @Test
    void shouldNotTakeAFirstListForAChange() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(REGISTRY, "2025-06-01", price(1, 2))
                .list(LIST, "2025-06-05", price(2, 4))
                .endDays("2025-06-05", "2025-06-30");

        assertThat(script.told()).hasSize(1);
        assertThat(script.prices.getLast().price().input()).isEqualTo(1);
        assertThat(script.prices.getLast().witnesses())
                .filteredOn(witness -> !witness.agrees())
                .extracting(PriceFact.Witness::source)
                .containsExactly(LIST);
    }

    @Test
    void shouldCorrectWhenAWeightierSourceAppears() {
        ClaimScript script = new ClaimScript()
                .restartingAtRandom(7)
                .list(LIST, "2025-06-01", price(2, 4))
                .list(VENDOR, "2025-06-05", price(1, 2));

        assertThat(script.told()).last().isEqualTo("2025-06-05 PriceCorrected CONFIRMED 2.0/4.0 to 1.0/2.0");
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldPreferTheVendorForItsOwnOffersOnly() {
        Row resold = offer("openrouter", "acme/m", 1.0, 2.0);
        ClaimScript own = new ClaimScript()
                .restartingAtRandom(7)
                .list(REGISTRY, "2025-06-01", resold)
                .list("openrouter_models", "2025-06-01", resold);
        own.list("openrouter_models", "2025-06-02", offer("openrouter", "acme/m", 2.0, 4.0));
        assertThat(own.changes()).hasSize(1);

        Row direct = price(1, 2);
        ClaimScript other = new ClaimScript()
                .restartingAtRandom(7)
                .list(REGISTRY, "2025-06-01", direct)
                .list("openrouter_models", "2025-06-01", direct);
        other.list("openrouter_models", "2025-06-02", price(2, 4));
        assertThat(other.changes()).isEmpty();
    }

    @Test
    void shouldOnlyAddAWitnessWhereASourceSaysTheSame() {
        ClaimScript script = new ClaimScript().restartingAtRandom(7).list(REGISTRY, "2025-06-01", price(0.15, 0.6));
        script.list(LIST, "2025-06-02", price(0.00000015 * 1e6, 0.00000060001 * 1e6));

        assertThat(script.told()).hasSize(1);
        PriceFact last = script.prices.getLast();
        assertThat(last.type()).isEqualTo(PriceFact.Type.WitnessesChanged);
        assertThat(last.witnesses()).hasSize(2).allMatch(PriceFact.Witness::agrees);
    }

    @Test
    void shouldWithdrawWhenNobodyListsTheOfferAnyMore() {
        ClaimScript script = known().list(REGISTRY, "2025-06-02");
        assertThat(script.told()).hasSize(1);

        script.list(LIST, "2025-06-03");
        assertThat(script.told()).last().isEqualTo("2025-06-03 OfferWithdrawn CONFIRMED nothing to 1.0/2.0");
    }

    @Test
    void shouldTellANewOfferLaterOnWithoutAnAlert() {
        ClaimScript script = new ClaimScript().restartingAtRandom(7).list(REGISTRY, "2025-06-01", price(1, 2));
        script.list(REGISTRY, "2025-06-02", price(1, 2), offer("shop", "acme/m", 3.0, 4.0));

        assertThat(script.told()).last().isEqualTo("2025-06-02 PriceChanged CONFIRMED nothing to 3.0/4.0");
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldTellAResellersChangeAsInformation() {
        ClaimScript script =
                new ClaimScript().restartingAtRandom(7).list(REGISTRY, "2025-06-01", offer("shop", "acme/m", 1.0, 2.0));
        script.list(REGISTRY, "2025-06-02", offer("shop", "acme/m", 2.0, 4.0));

        assertThat(script.alerts).singleElement().extracting(Alert::severity).isEqualTo(Alert.Severity.INFO);
    }

    @Test
    void shouldKeepListingsApartThatNothingElseTellsApart() {
        Row plain = price(1, 2);
        Row regional = price(3, 6).as("eu-west.acme/m");
        ClaimScript script = new ClaimScript().restartingAtRandom(7).list(REGISTRY, "2025-06-01", plain, regional);
        script.list(REGISTRY, "2025-06-02", plain, price(4, 8).as("eu-west.acme/m"));
        script.list(REGISTRY, "2025-06-05", price(2, 4), price(4, 8).as("eu-west.acme/m"));

        assertThat(script.changes())
                .containsExactly(
                        "2025-06-02 acme/acme/m #eu-west.acme/m 3.0/6.0 to 4.0/8.0",
                        "2025-06-05 acme/acme/m 1.0/2.0 to 2.0/4.0");
    }

    @Test
    void shouldTakeARenamedListingForTheSame() {
        ClaimScript script = new ClaimScript().restartingAtRandom(7).list(REGISTRY, "2025-06-01", price(1, 2));
        script.list(REGISTRY, "2025-06-02", price(2, 4).as("acme/m-latest"));

        assertThat(script.changes()).hasSize(1);
    }

    @Test
    void shouldMoveOffersWhenTwoNamesAreOneModel() {
        ClaimScript script = known();
        script.list(
                "genai_prices",
                "2025-06-02",
                offer("acme", "acme/m-v1", 1.0, 2.0).own());
        script.write(new ModelMerged(
                provenance(REGISTRY, instant("2025-06-03")), ModelId.parse("acme/m-v1"), model("acme/m")));
        script.endDays("2025-06-03", "2025-06-03")
                .list(
                        "genai_prices",
                        "2025-06-04",
                        offer("acme", "acme/m-v1", 2.0, 4.0).own());

        PriceFact last = script.prices.getLast();
        assertThat(last.offer()).isEqualTo("acme/acme/m");
        assertThat(last.status()).isEqualTo(Alert.Status.PROVISIONAL);
        assertThat(last.witnesses()).hasSize(3);
        assertThat(script.told()).noneMatch(line -> line.contains("OfferWithdrawn"));
    }

    @Test
    void shouldKeepTheNameThatTheWeightiestSourceGives() {
        Model named = new Model(
                ModelId.parse("acme/m"),
                "M, as listed",
                "acme",
                "Acme",
                "US",
                Openness.CLOSED,
                null,
                null,
                SizeTier.UNKNOWN,
                null,
                null,
                true);
        ClaimScript script =
                known().list(LIST, "2025-06-02", price(2, 4).of(named)).list(REGISTRY, "2025-06-03", price(2, 4));
        assertThat(script.prices).allMatch(fact -> fact.model().name().equals("m"));

        script.list(REGISTRY, "2025-06-04");
        assertThat(script.prices.getLast().model().name()).isEqualTo("M, as listed");
    }

    @Test
    void shouldHearNothingInAnEmptyList() {
        ClaimScript script =
                new ClaimScript().restartingAtRandom(7).close(REGISTRY, "2025-06-01", SnapshotPublished.Kind.PRICES, 0);
        script.list(REGISTRY, "2025-06-02", price(1, 2)).list(REGISTRY, "2025-06-03", price(2, 4));

        assertThat(script.changes()).hasSize(1);
    }

    private static ClaimScript known() {
        return new ClaimScript()
                .restartingAtRandom(7)
                .list(REGISTRY, "2025-06-01", price(1, 2))
                .list(LIST, "2025-06-01", price(1, 2))
                .endDays("2025-06-01", "2025-06-01");
    }

    private static Row price(double input, double output) {
        return offer("acme", "acme/m", input, output).own();
    }
}
