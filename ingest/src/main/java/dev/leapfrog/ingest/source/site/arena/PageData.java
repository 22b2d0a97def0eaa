package dev.leapfrog.ingest.source.site.arena;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

import dev.leapfrog.ingest.source.page.NextScripts;
import org.jsoup.nodes.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of models in the data that a page carries for its scripts, see {@link NextScripts}. */
final class PageData {
    private static final String MARK = "\"modelDisplayName\"";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{1,8}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private PageData() {}

    /** The rows of the longest list of models on the page; none when it has no such data, or not in this form. */
    static List<JsonNode> rows(Document document) {
        List<JsonNode> longest = List.of();
        for (String line : NextScripts.text(document).lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0
                    && line.contains(MARK)
                    && ID.matcher(line.substring(0, colon)).matches()) {
                List<JsonNode> rows = longestIn(line.substring(colon + 1));
                longest = rows.size() > longest.size() ? rows : longest;
            }
        }
        return longest;
    }

    private static List<JsonNode> longestIn(String written) {
        try {
            return longestIn(JSON.readTree(written));
        } catch (JacksonException noData) {
            return List.of();
        }
    }

    private static List<JsonNode> longestIn(JsonNode whole) {
        List<JsonNode> longest = List.of();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(whole));
        while (!open.isEmpty()) {
            JsonNode node = open.removeLast();
            List<JsonNode> rows = new ArrayList<>();
            for (JsonNode element : node) {
                if (element.isContainer()) {
                    open.addLast(element);
                }
                if (node.isArray() && element.has("modelDisplayName") && element.has("rating")) {
                    rows.add(element);
                }
            }
            longest = rows.size() > longest.size() ? rows : longest;
        }
        return longest;
    }
}
