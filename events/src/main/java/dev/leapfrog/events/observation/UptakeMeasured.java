package dev.leapfrog.events.observation;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * How much a model is used, by one measure.
 *
 * @param measure such as {@code huggingface/downloads}, the publisher and what is counted
 * @param value in the unit of the measure
 * @param previous what the same source said before; null for a first value
 * @param approximate whether the source rounds it, as in {@code 11.3M}
 */
public record UptakeMeasured(
        Provenance provenance,
        String measure,
        Model model,
        String alias,
        double value,
        @Nullable Double previous,
        boolean approximate)
        implements EcosystemObservation {
    public UptakeMeasured {
        Require.word(measure, "measure");
        Require.text(alias, "alias");
        Require.that(Double.isFinite(value) && value >= 0, () -> "value must be 0 or more, not " + value);
    }

    @Override
    public String subject() {
        return model.id().toString();
    }
}
