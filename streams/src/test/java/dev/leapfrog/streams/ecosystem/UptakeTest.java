package dev.leapfrog.streams.ecosystem;

import java.time.LocalDate;

import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.SnapshotPublished.Kind;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.output.UptakeFact.Reached;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.instant;
import static dev.leapfrog.streams.ecosystem.ClaimScript.model;
import static dev.leapfrog.streams.ecosystem.ClaimScript.provenance;
import static org.assertj.core.api.Assertions.assertThat;

/** How much models are used, by one measure. */
class UptakeTest {
    private static final String MEASURE = "ollama/pulls";

    @Test
    void shouldTellTheValueOfTheSourceOfMostWeightWhenTheListIsClosed() {
        ClaimScript script = new ClaimScript().restartingAtRandom(3);
        measure(script, "ollama_feed", "2025-06-01", "acme/m", 90).close("ollama_feed", "2025-06-01", Kind.UPTAKE, 1);
        measure(script, "ollama_library", "2025-06-01", "acme/m", 100);
        assertThat(script.uptake).hasSize(1);

        script.close("ollama_library", "2025-06-01", Kind.UPTAKE, 1);
        measure(script, "ollama_feed", "2025-06-02", "acme/m", 95).close("ollama_feed", "2025-06-02", Kind.UPTAKE, 1);

        assertThat(script.uptake).hasSize(2);
        assertThat(script.uptake.getLast().value()).isEqualTo(100);
        assertThat(script.uptake.getLast().previous()).isEqualTo(90);
        assertThat(script.uptake.getLast().witnesses()).containsExactly("ollama_feed", "ollama_library");
    }

    @Test
    void shouldBelieveTheNextSourceOnceTheFirstIsSilent() {
        ClaimScript script = new ClaimScript().restartingAtRandom(3);
        measure(script, "ollama_library", "2025-06-01", "acme/m", 100)
                .close("ollama_library", "2025-06-01", Kind.UPTAKE, 1);
        measure(script, "ollama_feed", "2025-06-02", "acme/m", 95).close("ollama_feed", "2025-06-02", Kind.UPTAKE, 1);
        script.endDays("2025-06-01", "2025-07-02");
        measure(script, "ollama_feed", "2025-07-03", "acme/m", 900).close("ollama_feed", "2025-07-03", Kind.UPTAKE, 1);

        assertThat(script.uptake).extracting(UptakeFact::value).containsExactly(100.0, 900.0);
    }

    @Test
    void shouldTellNothingFromAnEmptyList() {
        ClaimScript script = new ClaimScript().restartingAtRandom(3);
        measure(script, "ollama_feed", "2025-06-01", "acme/m", 90).close("ollama_feed", "2025-06-01", Kind.UPTAKE, 0);
        script.close("ollama_feed", "2025-06-02", Kind.UPTAKE, 1);

        assertThat(script.uptake).isEmpty();
    }

    @Test
    void shouldMoveWhatWasMeasuredWhenTwoNamesAreOneModel() {
        ClaimScript script = new ClaimScript().restartingAtRandom(3);
        measure(script, "ollama_feed", "2025-06-01", "acme/m-v1", 90)
                .close("ollama_feed", "2025-06-01", Kind.UPTAKE, 1);
        script.write(new ModelMerged(
                provenance("ollama_feed", instant("2025-06-02")), ModelId.parse("acme/m-v1"), model("acme/m")));
        measure(script, "ollama_feed", "2025-06-03", "acme/m-v1", 91)
                .close("ollama_feed", "2025-06-03", Kind.UPTAKE, 1);

        assertThat(script.uptake.getLast().model().id()).hasToString("acme/m");
        assertThat(script.uptake.getLast().previous()).isEqualTo(90);
    }

    @Test
    void shouldTellHowManyDaysAfterItsReleaseAModelCameToALevel() {
        ClaimScript script = new ClaimScript().restartingAtRandom(3);
        Model model = released("acme/m", "2025-05-28");
        measure(script, "2025-06-01", model, 1_500);
        measure(script, "2025-06-11", model, 99_999);
        measure(script, "2025-06-12", model, 100_000);
        measure(script, "2025-06-13", model, 90_000);
        measure(script, "2025-06-14", model, 110_000);

        assertThat(script.uptake.getLast().reached())
                .containsExactly(
                        new Reached(1_000, LocalDate.parse("2025-06-01"), 4L),
                        new Reached(10_000, LocalDate.parse("2025-06-11"), 14L),
                        new Reached(100_000, LocalDate.parse("2025-06-12"), 15L));
    }

    @Test
    void shouldNotSayWhenAnOldModelCameToALevelBeforeItWasMeasured() {
        ClaimScript script = new ClaimScript().restartingAtRandom(3);
        Model old = released("acme/m", "2024-05-28");
        measure(script, "2025-06-01", old, 5_000);
        measure(script, "2025-06-02", old, 900);
        measure(script, "2025-06-03", old, 10_000);

        assertThat(script.uptake.getLast().reached())
                .containsExactly(
                        new Reached(1_000, null, null), new Reached(10_000, LocalDate.parse("2025-06-03"), 371L));
    }

    @Test
    void shouldCountNoDaysWithoutARelease() {
        ClaimScript script = new ClaimScript().restartingAtRandom(3);
        measure(script, "2025-06-01", model("acme/m"), 500);
        measure(script, "2025-06-02", model("acme/m"), 1_000);

        assertThat(script.uptake.getFirst().reached()).isNull();
        assertThat(script.uptake.getLast().reached())
                .containsExactly(new Reached(1_000, LocalDate.parse("2025-06-02"), null));
    }

    @Test
    void shouldJoinWhatWasMeasuredOfTwoModelsThatAreOne() {
        ClaimScript script = new ClaimScript().restartingAtRandom(3);
        measure(script, "ollama_library", "2025-06-01", "acme/m", 100);
        script.close("ollama_library", "2025-06-01", Kind.UPTAKE, 1);
        measure(script, "ollama_feed", "2025-06-01", "acme/m-v1", 90)
                .close("ollama_feed", "2025-06-01", Kind.UPTAKE, 1);
        script.write(new ModelMerged(
                provenance("ollama_feed", instant("2025-06-02")), ModelId.parse("acme/m-v1"), model("acme/m")));
        measure(script, "ollama_feed", "2025-06-03", "acme/m-v1", 91)
                .close("ollama_feed", "2025-06-03", Kind.UPTAKE, 1);
        assertThat(script.uptake)
                .as("the library counts more and says the same")
                .hasSize(2);

        measure(script, "ollama_library", "2025-06-04", "acme/m", 101)
                .close("ollama_library", "2025-06-04", Kind.UPTAKE, 1);
        assertThat(script.uptake.getLast().witnesses()).containsExactly("ollama_feed", "ollama_library");
        assertThat(script.uptake.getLast().previous()).isEqualTo(100);
    }

    /** A release that becomes known later counts for the levels of before. */
    @Test
    void shouldCountDaysFromAReleaseThatBecomesKnown() {
        ClaimScript script = new ClaimScript().restartingAtRandom(3);
        measure(script, "2025-06-01", model("acme/m"), 500);
        measure(script, "2025-06-02", model("acme/m"), 1_000);
        Model known = released("acme/m", "2025-05-28");
        script.write(new ModelChanged(provenance("ollama_feed", instant("2025-06-03")), known, model("acme/m")));
        measure(script, "2025-06-04", model("acme/m"), 1_100);

        assertThat(script.uptake.getLast().model().releasedOn()).isEqualTo("2025-05-28");
        assertThat(script.uptake.getLast().reached())
                .containsExactly(new Reached(1_000, LocalDate.parse("2025-06-02"), 5L));
    }

    @Test
    void shouldTellNothingOfAValueThatIsAsBefore() {
        ClaimScript script = new ClaimScript().restartingAtRandom(3);
        measure(script, "2025-06-01", model("acme/m"), 500);
        measure(script, "2025-06-02", model("acme/m"), 500);

        assertThat(script.uptake).hasSize(1);
    }

    private static Model released(String id, String day) {
        Model model = model(id);
        return new Model(
                model.id(),
                model.name(),
                model.lab(),
                null,
                "US",
                model.openness(),
                null,
                null,
                model.sizeTier(),
                LocalDate.parse(day),
                DateBasis.STATED,
                true);
    }

    private static void measure(ClaimScript script, String date, Model model, double value) {
        script.write(
                new UptakeMeasured(provenance("ollama_feed", instant(date)), MEASURE, model, "m", value, null, false));
        script.close("ollama_feed", date, Kind.UPTAKE, 1);
    }

    private static ClaimScript measure(ClaimScript script, String source, String date, String model, double value) {
        return script.write(
                new UptakeMeasured(provenance(source, instant(date)), MEASURE, model(model), "m", value, null, false));
    }
}
