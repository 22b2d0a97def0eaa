package dev.leapfrog.ingest.source.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** The paths of all fields of a part of a JSON or YAML page that have a value; a place in a list is {@code *}. */
public final class TreeFields {
    private static final int DEEPEST = 8;
    private static final int MOST = 500;

    private final Set<String> fields = new LinkedHashSet<>();

    private TreeFields() {}

    /**
     * The paths.
     *
     * @param apart paths of objects and lists within the part that are looked at by themselves
     */
    public static Set<String> of(JsonNode part, List<List<String>> apart) {
        TreeFields found = new TreeFields();
        found.add(part, "", 0, apart);
        return found.fields;
    }

    private void add(JsonNode node, String path, int depth, List<List<String>> ahead) {
        if (depth > DEEPEST || fields.size() >= MOST) {
            return;
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                below(member.getValue(), member.getKey(), path, depth, ahead);
            }
        } else if (node.isArray()) {
            for (JsonNode member : node) {
                below(member, FieldNames.ANY, path, depth, ahead);
            }
        } else if (!path.isEmpty() && !(node instanceof NullNode)) {
            fields.add(path);
        }
    }

    private void below(JsonNode node, String name, String path, int depth, List<List<String>> ahead) {
        List<List<String>> further = ahead.isEmpty() ? ahead : further(ahead, name, depth);
        if (!node.isContainer() || further.stream().noneMatch(end -> end.size() == depth + 1)) {
            add(node, path.isEmpty() ? name : path + "." + name, depth + 1, further);
        }
    }

    private static List<List<String>> further(List<List<String>> ahead, String name, int depth) {
        return ahead.stream()
                .filter(path -> path.size() > depth && FieldNames.isSame(path.get(depth), name))
                .toList();
    }
}
