package dev.leapfrog.ingest.snapshot.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.SourceFact;
import org.jspecify.annotations.Nullable;

/** The models that were published as merged into others, each with what it became. There are no circles. */
public final class MergedModels {
    private final Map<ModelId, Model> became;

    private MergedModels(Map<ModelId, Model> became) {
        this.became = became;
    }

    /** As the facts of all sources have them. */
    public static MergedModels of(Collection<Facts> facts) {
        Map<ModelId, Model> all = new TreeMap<>();
        for (Facts ofSource : facts) {
            for (SourceFact fact : ofSource.all()) {
                if (fact instanceof SourceFact.Merged merged) {
                    all.merge(merged.from(), merged.to(), BinaryOperator.minBy(Comparator.comparing(Model::id)));
                }
            }
        }
        return withoutCircles(all);
    }

    /** Of merges that close a circle the last by the id of what was merged away counts for nothing. */
    private static MergedModels withoutCircles(Map<ModelId, Model> all) {
        MergedModels merged = new MergedModels(new TreeMap<>());
        new TreeMap<>(all).forEach((from, to) -> {
            if (!merged.now(to).id().equals(from)) {
                merged.became.put(from, to);
            }
        });
        return merged;
    }

    public MergedModels with(Map<ModelId, Model> others) {
        Map<ModelId, Model> all = new TreeMap<>(became);
        all.putAll(others);
        return withoutCircles(all);
    }

    boolean isEmpty() {
        return became.isEmpty();
    }

    public boolean has(ModelId from) {
        return became.containsKey(from);
    }

    /** By model what it became. */
    public Map<ModelId, ModelId> ids() {
        Map<ModelId, ModelId> ids = new TreeMap<>();
        became.forEach((from, to) -> ids.put(from, to.id()));
        return ids;
    }

    /** The model that this one is now, in the same configuration. */
    public Model now(Model model) {
        Model now = model;
        @Nullable Model next = became.get(model.id());
        while (next != null) {
            now = next.inConfiguration(model.configuration());
            next = became.get(next.id());
        }
        return now;
    }

    /** The same fact about the model that its model is now. */
    public SourceFact now(SourceFact fact) {
        if (fact instanceof SourceFact.Quarantined held) {
            SourceFact.Offer offer = held.offer();
            return offer == null || !has(offer.model().id())
                    ? held
                    : held.of(FactModel.offer(offer, now(offer.model())));
        }
        if (fact instanceof SourceFact.OpennessClaim claim) {
            Model now = became.get(claim.model());
            return now == null ? claim : FactModel.with(claim, now(now));
        }
        FactModel of = became.isEmpty() ? null : FactModel.of(fact);
        return of == null || !has(of.model().id()) ? fact : FactModel.with(fact, now(of.model()));
    }
}
