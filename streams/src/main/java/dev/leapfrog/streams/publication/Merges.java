package dev.leapfrog.streams.publication;

import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Which models proved to be others. What a source wrote before it knew is read as what is known now. A model that
 * others became is always itself, so there are no circles.
 */
final class Merges {
    private final Memory memory;
    private final Map<ModelId, Model> became = new TreeMap<>();

    Merges(Memory memory) {
        this.memory = memory;
        memory.forEach((from, json) -> became.put(ModelId.parse(from), Stored.read(json, Model.class)));
    }

    void add(ModelMerged merged) {
        ModelId to = merged.to().id();
        if (became.remove(to) != null) {
            memory.remove(to.toString());
        }
        became.put(merged.from(), merged.to().withoutConfiguration());
        memory.put(merged.from().toString(), merged.to().withoutConfiguration());
    }

    /** The model that this one is now, in the same configuration. */
    Model now(Model model) {
        Model now = model;
        @Nullable Model next = became.get(model.id());
        while (next != null) {
            now = next.inConfiguration(model.configuration());
            next = became.get(next.id());
        }
        return now;
    }
}
