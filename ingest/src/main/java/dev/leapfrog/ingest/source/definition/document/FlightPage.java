package dev.leapfrog.ingest.source.definition.document;

import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The data that a page made by Next.js carries for its scripts: pieces of one text in calls
 * {@code self.__next_f.push([1,"..."])}, of which each line is {@code id:JSON}. A line that is something else (a text,
 * a module) is left out.
 */
public final class FlightPage {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CALL = "self.__next_f.push(";

    private FlightPage() {}

    /**
     * The JSON of all lines, as one array.
     *
     * @throws UnreadableException when the page carries none
     */
    public static JsonNode read(Element page) throws UnreadableException {
        ArrayNode parts = MAPPER.createArrayNode();
        text(page).lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0 && colon + 1 < line.length() && "[{".indexOf(line.charAt(colon + 1)) >= 0) {
                add(parts, line.substring(colon + 1));
            }
        });
        if (parts.isEmpty()) {
            throw new UnreadableException("no data of a Next.js page");
        }
        return parts;
    }

    private static void add(ArrayNode parts, String json) {
        try {
            parts.add(MAPPER.readTree(json));
        } catch (JacksonException somethingElse) {
            parts.addNull();
        }
    }

    private static String text(Element page) {
        StringBuilder text = new StringBuilder();
        for (Element script : page.select("script")) {
            String code = script.data().strip();
            int end = code.lastIndexOf(')');
            if (code.startsWith(CALL) && end > CALL.length()) {
                text.append(piece(code.substring(CALL.length(), end)));
            }
        }
        return text.toString();
    }

    /** The second element of the call's argument; empty when it is no text. */
    private static String piece(String argument) {
        try {
            JsonNode piece = MAPPER.readTree(argument).path(1);
            return piece.isString() ? piece.asString() : "";
        } catch (JacksonException somethingElse) {
            return "";
        }
    }
}
