package dev.leapfrog.ingest.source.page;

import java.nio.charset.StandardCharsets;

import dev.leapfrog.ingest.source.value.UnreadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A page of JSON in UTF-8. Bytes that are not UTF-8 become U+FFFD, so that they spoil only the texts they are in. */
public final class JsonPage {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonPage() {}

    /**
     * The tree of a page.
     *
     * @throws UnreadableException when it is not JSON
     */
    public static JsonNode read(byte[] body) throws UnreadableException {
        return read(MAPPER, body);
    }

    /**
     * The tree of a page, read with the settings of a mapper of JSON.
     *
     * @throws UnreadableException when it is not JSON
     */
    public static JsonNode read(ObjectMapper mapper, byte[] body) throws UnreadableException {
        if (startsWith(body, '<')) {
            throw new UnreadableException("mark-up instead of JSON");
        }
        try {
            JsonNode page = tree(mapper, body);
            if (page == null || page.isMissingNode()) {
                throw new UnreadableException("no JSON");
            }
            return page;
        } catch (JacksonException notJson) {
            throw new UnreadableException("no JSON: " + notJson.getOriginalMessage());
        } catch (NumberFormatException hugeExponent) {
            throw new UnreadableException("no JSON: a number with an exponent beyond all numbers");
        }
    }

    /** Reading bytes is faster than decoding them first, but stops at the first that are not UTF-8. */
    private static JsonNode tree(ObjectMapper mapper, byte[] body) {
        if (startsWith(body, '{') || startsWith(body, '[')) {
            try {
                return mapper.readTree(body);
            } catch (JacksonException perhapsNotUtf8) {
                return mapper.readTree(new String(body, StandardCharsets.UTF_8));
            }
        }
        return mapper.readTree(new String(body, StandardCharsets.UTF_8));
    }

    /** Whether the first byte that is not a blank is this character. */
    public static boolean startsWith(byte[] body, char character) {
        for (byte one : body) {
            if (one != ' ' && one != '\n' && one != '\r' && one != '\t') {
                return one == character;
            }
        }
        return false;
    }
}
