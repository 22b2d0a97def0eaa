package dev.leapfrog.events.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * What tells a board's rows apart: the model and the configuration it ran in. Written {@code model} or {@code model
 * configuration}.
 */
public record RowKey(ModelId model, @Nullable String configuration) implements Comparable<RowKey> {
    public static RowKey of(Model model) {
        return new RowKey(model.id(), model.configuration());
    }

    /**
     * Reads {@code model} or {@code model configuration}.
     *
     * @throws IllegalArgumentException when the first word is no {@code lab/model}
     */
    @JsonCreator
    public static RowKey parse(String key) {
        int space = key.indexOf(' ');
        return space < 0
                ? new RowKey(ModelId.parse(key), null)
                : new RowKey(ModelId.parse(key.substring(0, space)), key.substring(space + 1));
    }

    @Override
    public int compareTo(RowKey other) {
        return toString().compareTo(other.toString());
    }

    @JsonValue
    @Override
    public String toString() {
        return configuration == null ? model.toString() : model + " " + configuration;
    }
}
