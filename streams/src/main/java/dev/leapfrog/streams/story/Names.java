package dev.leapfrog.streams.story;

import java.util.List;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.ShownName;

/** Names of models and labs in a sentence. */
final class Names {
    private Names() {}

    /** The model that an alert is about, as its metrics name it; else by its id. */
    static String model(StoryEntry entry) {
        String name = entry.metric("modelName");
        ModelId model = ModelSubject.of(entry).model();
        return name != null ? name : model == null ? entry.about().subject() : ShownName.of(model);
    }

    /** The lab, as the alert's metrics name it; else by its id. */
    static String lab(StoryEntry entry) {
        String name = entry.metric("labName");
        return name == null ? ModelSubject.of(entry).lab() : name;
    }

    /** {@code a, b and c}; {@code a, b and 3 more}. */
    static String listed(List<String> names, int most) {
        if (names.size() > most) {
            return String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
        }
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
