package dev.leapfrog.streams.release;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import org.jspecify.annotations.Nullable;

/** The day on which any list at all, of models, prices, uptake or scores, first named each model. */
final class Sightings {
    private final Memory memory;
    private final Map<ModelId, LocalDate> days = new HashMap<>();

    Sightings(Memory memory) {
        this.memory = memory;
        memory.forEach((key, json) -> days.put(ModelId.parse(key), Stored.read(json, LocalDate.class)));
    }

    @Nullable
    LocalDate of(ModelId model) {
        return days.get(model);
    }

    /** Whether one of those that pass was named before a day. */
    boolean anyBefore(LocalDate day, Predicate<ModelId> wanted) {
        return days.entrySet().stream()
                .anyMatch(sighted -> sighted.getValue().isBefore(day) && wanted.test(sighted.getKey()));
    }

    void note(ModelId model, LocalDate day) {
        LocalDate known = days.get(model);
        if (known == null || day.isBefore(known)) {
            days.put(model, day);
            memory.put(model.toString(), day);
        }
    }

    void merged(ModelId from, ModelId to) {
        LocalDate day = days.remove(from);
        if (day != null) {
            memory.remove(from.toString());
            note(to, day);
        }
    }
}
