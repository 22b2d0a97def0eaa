package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.leapfrog.events.ModelChanged;
import dev.leapfrog.events.ModelId;
import dev.leapfrog.events.Observation;
import dev.leapfrog.events.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * What one response leads to, while it is being worked out: observations in the order they will be written, and facts.
 */
final class Draft {
    private final Origin origin;
    private final long firstSequence;
    private final FactsDraft facts;
    private final List<Observation> observations = new ArrayList<>();
    private final Set<ModelId> changedModels = new HashSet<>();

    Draft(Origin origin, long firstSequence, Facts last) {
        this.origin = origin;
        this.firstSequence = firstSequence;
        this.facts = new FactsDraft(last);
    }

    FactsDraft facts() {
        return facts;
    }

    /**
     * Adds an observation, which is given its provenance with the next number.
     *
     * @param publishedAt the date that the source gives; null for an undated source
     */
    void tell(@Nullable Instant publishedAt, Function<Provenance, Observation> observation) {
        long sequence = firstSequence + observations.size();
        Observation told = observation.apply(origin.provenance(publishedAt, sequence));
        observations.add(told);
        if (told instanceof ModelChanged changed) {
            changedModels.add(changed.model().id());
        }
    }

    /** Whether another attribute of that model has been told in this response. */
    boolean hasChanged(ModelId model) {
        return changedModels.contains(model);
    }

    Changes changes() {
        return new Changes(observations, facts.told(), facts.removed(), facts.facts());
    }
}
