package dev.leapfrog.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shorter and shorter excerpts of a JSON page: of lists, and of objects that are lists, the first entries. */
final class JsonExcerpt {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Integer> KEPT = List.of(60, 20, 8, 4, 2);
    /** An object with more containers than that is a list by name. */
    private static final int MOST_FIELDS = 16;

    private JsonExcerpt() {}

    /** The longest first; none of what is no JSON. */
    static List<byte[]> of(byte[] body) {
        List<byte[]> excerpts = new ArrayList<>();
        try {
            JsonNode page = MAPPER.readTree(body);
            for (int kept : KEPT) {
                excerpts.add(MAPPER.writeValueAsBytes(first(page, kept)));
            }
        } catch (JacksonException noJson) {
            return List.of();
        }
        return excerpts;
    }

    private static JsonNode first(JsonNode node, int kept) {
        if (node instanceof ArrayNode list) {
            ArrayNode fewer = MAPPER.createArrayNode();
            for (int i = 0; i < Math.min(kept, list.size()); i++) {
                fewer.add(first(list.get(i), kept));
            }
            return fewer;
        }
        if (node instanceof ObjectNode object) {
            return first(object, kept);
        }
        return node;
    }

    private static ObjectNode first(ObjectNode object, int kept) {
        long containers = object.properties().stream()
                .filter(one -> one.getValue().isContainer())
                .count();
        ObjectNode fewer = MAPPER.createObjectNode();
        int taken = 0;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            boolean isEntry =
                    containers > Math.max(MOST_FIELDS, kept) && field.getValue().isContainer();
            if (!isEntry || taken++ < kept) {
                fewer.set(field.getKey(), first(field.getValue(), kept));
            }
        }
        return fewer;
    }
}
