package dev.leapfrog.streams.ecosystem;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.SnapshotPublished.Kind;
import dev.leapfrog.events.observation.UptakeMeasured;
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

    private static ClaimScript measure(ClaimScript script, String source, String date, String model, double value) {
        return script.write(
                new UptakeMeasured(provenance(source, instant(date)), MEASURE, model(model), "m", value, null, false));
    }
}
