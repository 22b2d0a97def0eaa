package dev.leapfrog.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Alterations after which a page is still JSON. */
final class JsonMutations {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\" \"",
            "\"text\"",
            "[null]",
            "[[]]",
            "{\"a\":1}",
            "0",
            "-1",
            "1e300",
            "-0.0",
            "1e-300",
            "12345678901234567890",
            "\"1e999999999\"",
            "1e999999",
            "-1e-999999",
            "\"NaN\"",
            "2147483648",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"a\\nb\"",
            "\"2099-01-01\"",
            "\"0000-00-00\"",
            "\"9999-12-31T00:00:00Z\"",
            "\"$1,000\"",
            "\"\u0661\"",
            "99999999999",
            "253402300800",
            "0.0000000001",
            "5000000",
            "\"-1\"",
            "\"0\"");

    private JsonMutations() {}

    /** The page with one value, field or entry altered; as it is when it is no JSON. */
    static String of(String text, Random random) {
        try {
            JsonNode page = MAPPER.readTree(text.getBytes(StandardCharsets.ISO_8859_1));
            List<JsonNode> containers = new ArrayList<>();
            collect(page, containers);
            if (containers.isEmpty()) {
                return text;
            }
            alter(Mutations.one(containers, random), Mutations.one(containers, random), random);
            return new String(MAPPER.writeValueAsBytes(page), StandardCharsets.ISO_8859_1);
        } catch (JacksonException noJson) {
            return text;
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static void alter(JsonNode container, JsonNode other, Random random) {
        if (container instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = List.copyOf(object.properties());
            Map.Entry<String, JsonNode> field = Mutations.one(fields, random);
            switch (random.nextInt(7)) {
                case 0 -> object.remove(field.getKey());
                case 1 -> {
                    object.remove(field.getKey());
                    object.set(field.getKey() + "_", field.getValue());
                }
                case 2 -> object.set(field.getKey(), any(other, random).deepCopy());
                case 3 -> object.set(Mutations.one(fields, random).getKey(), field.getValue());
                case 4 -> object.set("\u00e9 " + field.getKey(), field.getValue());
                default -> object.set(field.getKey(), value(random));
            }
        } else if (container instanceof ArrayNode list) {
            int at = random.nextInt(list.size());
            switch (random.nextInt(5)) {
                case 0 -> list.remove(at);
                case 1 -> list.add(list.get(at).deepCopy());
                case 2 -> list.set(at, any(other, random).deepCopy());
                case 3 -> list.insert(at, value(random));
                default -> list.set(at, value(random));
            }
        }
    }

    private static JsonNode any(JsonNode container, Random random) {
        List<JsonNode> children = new ArrayList<>();
        container.forEach(children::add);
        return Mutations.one(children, random);
    }

    private static JsonNode value(Random random) {
        return MAPPER.readTree(Mutations.one(VALUES, random));
    }
}
