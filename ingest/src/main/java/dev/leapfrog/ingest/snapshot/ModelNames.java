package dev.leapfrog.ingest.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.resolve.Names;

/**
 * What names mean to all sources of one ingest by now, and under which names they have told which models. What a page
 * teaches is worked out by {@link NamesDraft} and holds once it is written.
 */
public final class ModelNames {
    private final Map<ModelId, SortedMap<String, Told>> byModel = new HashMap<>();
    private final Map<String, ModelId> byFact = new HashMap<>();
    private Names names;
    private MergedModels merged;
    private boolean checked;

    /** Names of which nothing has been told yet. */
    public ModelNames(Names names) {
        this(names, Map.of());
    }

    /** @param told the last facts of all sources, whether this ingest reads them or not */
    public ModelNames(Names names, Map<String, Facts> told) {
        this.merged = MergedModels.of(told.values());
        this.names = names.merged(merged.ids());
        told.forEach((source, facts) -> learn(source, facts.all()));
    }

    /** A model as a source told it under a name. */
    private record Told(String source, String alias, Model model) {}

    Names names() {
        return names;
    }

    MergedModels merged() {
        return merged;
    }

    /** The same facts, of models that proved to be others about those. */
    public List<SourceFact> now(List<SourceFact> facts) {
        return facts.stream().map(merged::now).toList();
    }

    /** Whether what was told has been held against what users say of names. */
    boolean isChecked() {
        return checked;
    }

    /** All models that are told now. */
    Set<ModelId> told() {
        return new TreeSet<>(byModel.keySet());
    }

    /** Whether a model is told now, as itself. */
    boolean isTold(ModelId model) {
        return byModel.containsKey(model);
    }

    /** The model that every name means by now under which a model was told; that model itself when they differ. */
    ModelId becomes(ModelId model, Names now) {
        Set<ModelId> meant = new TreeSet<>();
        for (Told told : of(model)) {
            meant.add(now.now(told.source, told.alias, model));
        }
        return meant.size() == 1 ? meant.iterator().next() : model;
    }

    /** The model that another becomes, with all that is known of both. */
    Model described(ModelId from, ModelId to, Names now) {
        Model described = now.describe(to);
        for (ModelId one : List.of(from, to)) {
            for (Told told : of(one)) {
                Attributes known = Attributes.of(described).updatedBy(Attributes.of(told.model));
                described = known.applyTo(described);
            }
        }
        return described;
    }

    private Collection<Told> of(ModelId model) {
        return byModel.getOrDefault(model, new TreeMap<>()).values();
    }

    /** Takes over what a page of a source led to, once it is written. */
    public void published(String source, Changes changes) {
        NamesDraft draft = changes.names();
        names = draft.names();
        merged = draft.merged();
        checked = draft.isChecked();
        draft.newly().keySet().forEach(this::move);
        changes.removed().forEach(entity -> forget(key(source, entity)));
        learn(source, changes.told());
    }

    private void move(ModelId from) {
        SortedMap<String, Told> moved = byModel.remove(from);
        if (moved != null) {
            moved.forEach((key, told) -> put(key, new Told(told.source, told.alias, merged.now(told.model))));
        }
    }

    private void learn(String source, Collection<SourceFact> facts) {
        for (SourceFact fact : facts) {
            FactModel of = FactModel.of(fact);
            if (of != null) {
                String key = key(source, fact.entity());
                forget(key);
                put(key, new Told(source, of.alias(), merged.now(of.model())));
            }
        }
    }

    private void put(String key, Told told) {
        byFact.put(key, told.model.id());
        byModel.computeIfAbsent(told.model.id(), model -> new TreeMap<>()).put(key, told);
    }

    private void forget(String key) {
        ModelId model = byFact.remove(key);
        SortedMap<String, Told> told = model == null ? null : byModel.get(model);
        if (told != null) {
            told.remove(key);
            if (told.isEmpty()) {
                byModel.remove(model);
            }
        }
    }

    private static String key(String source, String entity) {
        return source + " " + entity;
    }
}
