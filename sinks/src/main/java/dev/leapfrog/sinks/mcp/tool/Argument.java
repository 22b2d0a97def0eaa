package dev.leapfrog.sinks.mcp.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a tool can be given.
 *
 * @param about for the agent
 * @param schema what a value looks like, as JSON Schema without the description
 */
public record Argument(String name, String about, boolean required, Map<String, Object> schema) {
    private static final int LONGEST = 200;

    public Argument {
        schema = Map.copyOf(schema);
    }

    static Argument text(String name, String about) {
        return new Argument(name, about, false, Map.of("type", "string", "maxLength", LONGEST));
    }

    /** A day, such as 2026-03-01. */
    static Argument day(String name, String about) {
        return new Argument(name, about, false, Map.of("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$"));
    }

    static Argument oneOf(String name, String about, List<String> values) {
        return new Argument(name, about, false, Map.of("type", "string", "enum", values));
    }

    static Argument flag(String name, String about) {
        return new Argument(name, about, false, Map.of("type", "boolean"));
    }

    static Argument number(String name, String about, long least, long most) {
        return new Argument(name, about, false, Map.of("type", "integer", "minimum", least, "maximum", most));
    }

    /** The same, without which there is no answer. */
    Argument needed() {
        return new Argument(name, about, true, schema);
    }

    /** All together as a JSON Schema of an object. */
    public static Map<String, Object> schema(List<Argument> arguments) {
        Map<String, Object> properties = new LinkedHashMap<>();
        arguments.forEach(one -> {
            Map<String, Object> property = new LinkedHashMap<>(one.schema);
            property.put("description", one.about);
            properties.put(one.name, property);
        });
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                arguments.stream()
                        .filter(Argument::required)
                        .map(Argument::name)
                        .toList(),
                "additionalProperties",
                false);
    }
}
