package dev.leapfrog.events.output;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * How much a model is used by one measure, as the source of most weight for that measure says.
 *
 * @param provenance of the observation that led to it
 * @param at event time
 * @param measure such as {@code huggingface/downloads}
 * @param previous the value before; null for the first one
 * @param witnesses names of the sources that measure it, in order
 */
public record UptakeFact(
        Provenance provenance,
        Instant at,
        Model model,
        String measure,
        double value,
        @Nullable Double previous,
        List<String> witnesses)
        implements Output {
    public UptakeFact {
        Require.word(measure, "measure");
        witnesses = List.copyOf(witnesses);
    }

    @Override
    public String key() {
        return model.id().toString();
    }

    @Override
    public Instant eventTime() {
        return at;
    }

    @Override
    public Instant knownAt() {
        return provenance.fetchedAt();
    }

    @Override
    public String eventId() {
        return provenance.run() + "-" + provenance.sequence() + "#" + model.id() + "#" + measure;
    }

    @Override
    public String origin() {
        return provenance.source();
    }
}
