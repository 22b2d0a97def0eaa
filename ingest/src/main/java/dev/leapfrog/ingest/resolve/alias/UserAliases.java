package dev.leapfrog.ingest.resolve.alias;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.model.ModelId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The aliases that a user gives in YAML, which win over everything:
 *
 * <pre>{@code
 * aliases:
 *   - {name: GPT 4 omni, model: openai/gpt-4o}
 *   - {name: house-model, source: our_board, model: acme/house-1, configuration: high}
 * }</pre>
 */
public final class UserAliases {
    private static final Set<String> FIELDS = Set.of("name", "source", "model", "configuration");
    private static final YAMLMapper YAML = new YAMLMapper();

    private UserAliases() {}

    /**
     * The aliases under {@code aliases} in a configuration; none when it has no such key.
     *
     * @throws IllegalArgumentException when it is no YAML or an alias is wrong, saying which and what to do
     */
    public static List<Alias> inConfiguration(String yaml) {
        JsonNode configuration = parse(yaml);
        if (configuration.isMissingNode() || configuration.isNull()) {
            return List.of();
        }
        if (!configuration.isObject()) {
            throw new IllegalArgumentException("a configuration is a map of keys, such as 'aliases:'");
        }
        return read(configuration.path("aliases"));
    }

    /**
     * The aliases of a bare list.
     *
     * @throws IllegalArgumentException when it is no YAML or an alias is wrong, saying which and what to do
     */
    public static List<Alias> inList(String yaml) {
        return read(parse(yaml));
    }

    private static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JacksonException notYaml) {
            throw new IllegalArgumentException("no readable YAML: " + notYaml.getOriginalMessage(), notYaml);
        }
    }

    private static List<Alias> read(JsonNode list) {
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new IllegalArgumentException("'aliases' must be a list, each entry '- {name: …, model: lab/model}'");
        }
        List<Alias> aliases = new ArrayList<>();
        for (JsonNode entry : list) {
            aliases.add(alias(entry, "aliases[" + aliases.size() + "]"));
        }
        return List.copyOf(aliases);
    }

    private static Alias alias(JsonNode entry, String where) {
        if (!entry.isObject()) {
            throw new IllegalArgumentException(where + " must be a map, such as '{name: …, model: lab/model}'");
        }
        for (String field : entry.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException(
                        where + " has an unknown field '" + field + "'; known are name, source, model, configuration");
            }
        }
        String name = text(entry, "name", where);
        String model = text(entry, "model", where);
        if (name == null || model == null) {
            throw new IllegalArgumentException(where + " needs a name and a model");
        }
        return new Alias(name, text(entry, "source", where), id(model, where), text(entry, "configuration", where));
    }

    private static @Nullable String text(JsonNode entry, String field, String where) {
        JsonNode value = entry.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode() || value.asString().isBlank()) {
            throw new IllegalArgumentException(where + "." + field + " must be a text");
        }
        return value.asString().strip();
    }

    private static ModelId id(String model, String where) {
        try {
            return ModelId.parse(model);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(where + ".model: '" + model + "' is no lab/model", wrong);
        }
    }
}
