package dev.leapfrog.ingest.source.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.leapfrog.ingest.source.value.UnreadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of JSON in UTF-8, a byte order mark before it or not. What is not quite JSON spoils only the value that it is
 * in: bytes that are not UTF-8 become U+FFFD, and NaN and Infinity, which some programs write, are numbers that are
 * none.
 */
public final class JsonPage {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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
    public static JsonNode read(ObjectMapper mapper, byte[] page) throws UnreadableException {
        byte[] body =
                Arrays.mismatch(page, MARK) == MARK.length ? Arrays.copyOfRange(page, MARK.length, page.length) : page;
        if (startsWith(body, '<')) {
            throw new UnreadableException("mark-up instead of JSON");
        }
        try {
            JsonNode tree = tree(mapper, body);
            if (tree == null || tree.isMissingNode()) {
                throw new UnreadableException("no JSON");
            }
            return tree;
        } catch (JacksonException notJson) {
            throw new UnreadableException(SyntaxError.of("JSON", notJson));
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
