package dev.leapfrog.ingest.snapshot.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.ingest.snapshot.fact.FactModel;

/** Which models stand in the last facts of all sources, and under which names. */
final class PublishedModels {
    private final Map<ModelId, SortedMap<Key, Listed>> byModel = new HashMap<>();
    private final Map<Key, ModelId> byFact = new HashMap<>();

    /** A model as a source published it under a name. */
    record Listed(String source, String alias, Model model) {}

    private record Key(String source, String entity) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySource = source.compareTo(other.source);
            return bySource == 0 ? entity.compareTo(other.entity) : bySource;
        }
    }

    /** The ids of all these models: a copy. */
    Set<ModelId> ids() {
        return new TreeSet<>(byModel.keySet());
    }

    boolean has(ModelId model) {
        return byModel.containsKey(model);
    }

    /** Every place in which a model is listed, in order of source and fact. */
    Collection<Listed> of(ModelId model) {
        return byModel.getOrDefault(model, new TreeMap<>()).values();
    }

    /**
     * Takes facts in, in place of those of the same entities.
     *
     * @param now the model that one has been merged into
     */
    void put(String source, Collection<SourceFact> facts, UnaryOperator<Model> now) {
        for (SourceFact fact : facts) {
            FactModel of = FactModel.of(fact);
            if (of != null) {
                Key key = new Key(source, fact.entity());
                forget(key);
                put(key, new Listed(source, of.alias(), now.apply(of.model())));
            }
        }
    }

    void remove(String source, List<String> entities) {
        entities.forEach(entity -> forget(new Key(source, entity)));
    }

    /** Moves what is listed of a model to the one that it has been merged into. */
    void merge(ModelId from, UnaryOperator<Model> now) {
        SortedMap<Key, Listed> moved = byModel.remove(from);
        if (moved != null) {
            moved.forEach((key, listed) -> put(key, new Listed(listed.source, listed.alias, now.apply(listed.model))));
        }
    }

    private void put(Key key, Listed listed) {
        byFact.put(key, listed.model.id());
        byModel.computeIfAbsent(listed.model.id(), model -> new TreeMap<>()).put(key, listed);
    }

    private void forget(Key key) {
        ModelId model = byFact.remove(key);
        SortedMap<Key, Listed> listed = model == null ? null : byModel.get(model);
        if (listed != null) {
            listed.remove(key);
            if (listed.isEmpty()) {
                byModel.remove(model);
            }
        }
    }
}
