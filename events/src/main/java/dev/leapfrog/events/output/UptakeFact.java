package dev.leapfrog.events.output;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param reached how soon it came to each level, the lowest first; null where it came to none
 */
public record UptakeFact(
        Provenance provenance,
        Instant at,
        Model model,
        String measure,
        double value,
        @Nullable Double previous,
        List<String> witnesses,
        @Nullable List<Reached> reached)
        implements Output {
    public UptakeFact {
        Require.word(measure, "measure");
        witnesses = List.copyOf(witnesses);
        reached = reached == null || reached.isEmpty() ? null : List.copyOf(reached);
    }

    /**
     * A level that its use came to.
     *
     * @param level in the unit of the measure
     * @param on the day on which it was first seen to be that high; null where it was so before it was first measured
     * @param days from its release to that day; null where either is not known
     */
    public record Reached(
            double level, @Nullable LocalDate on, @Nullable Long days) {}

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
