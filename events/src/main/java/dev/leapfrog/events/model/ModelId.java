package dev.leapfrog.events.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.leapfrog.events.json.Require;

/**
 * A model as released: {@code lab/model}, lower case; dated snapshots of one family are different models.
 *
 * @param lab who trained it, such as {@code openai}
 * @param name the model within the lab, such as {@code gpt-4o-2024-05-13}
 */
public record ModelId(String lab, String name) implements Comparable<ModelId> {
    /** In place of a lab, of a model that nobody is credited with. */
    public static final String UNKNOWN_LAB = "unknown";

    private static final String SYSTEM = "system";

    public ModelId {
        Require.word(lab, "model.id lab");
        Require.word(name, "model.id name");
        Require.that(lab.indexOf('/') < 0, () -> "model.id lab must not contain '/': " + lab);
    }

    /**
     * Reads {@code lab/model}.
     *
     * @throws IllegalArgumentException when there is no slash
     */
    @JsonCreator
    public static ModelId parse(String id) {
        int slash = id.indexOf('/');
        Require.that(slash > 0, "model.id must be lab/model, not '" + id + "'");
        return new ModelId(id.substring(0, slash), id.substring(slash + 1));
    }

    /** What stands for a system of models, such as an agent, in a row that is of no single model. */
    public static ModelId system(String slug) {
        return new ModelId(SYSTEM, slug);
    }

    /** Whether it stands for a system, which no lab has trained. */
    public boolean ofSystem() {
        return lab.equals(SYSTEM);
    }

    /** Whether it is known which lab trained it. */
    public boolean ofKnownLab() {
        return !ofSystem() && !lab.equals(UNKNOWN_LAB);
    }

    @Override
    public int compareTo(ModelId other) {
        int byLab = lab.compareTo(other.lab);
        return byLab != 0 ? byLab : name.compareTo(other.name);
    }

    @JsonValue
    @Override
    public String toString() {
        return lab + "/" + name;
    }
}
