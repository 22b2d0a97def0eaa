package dev.leapfrog.ingest.source.page;

import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data that a page made by Next.js carries for its scripts: pieces of one text in calls
 * {@code self.__next_f.push([1,"..."])}. Most lines of that text have the form {@code id:JSON}.
 */
public final class NextScripts {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String CALL = "self.__next_f.push(";

    private NextScripts() {}

    /** The pieces joined; empty when the page has none. */
    public static String text(Element page) {
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

    /** The second element of the call's argument; empty when it is not a text, as in calls that carry no data. */
    private static String piece(String argument) {
        try {
            JsonNode piece = MAPPER.readTree(argument).path(1);
            return piece.isString() ? piece.asString() : "";
        } catch (JacksonException noData) {
            return "";
        }
    }
}
