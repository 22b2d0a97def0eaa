package dev.leapfrog.ingest.source.definition.document;

import java.nio.charset.StandardCharsets;

import dev.leapfrog.ingest.source.page.JsonPage;
import dev.leapfrog.ingest.source.page.NextScripts;
import dev.leapfrog.ingest.source.page.SyntaxError;
import dev.leapfrog.ingest.source.value.UnreadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Opens pages whose content is a tree of JSON or YAML; see {@link JsonPath} for the paths. */
public final class TreeDocument {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ObjectMapper NEXT = JsonMapper.shared();

    private TreeDocument() {}

    /** @throws UnreadableException when it is not an object or array of JSON */
    public static Document json(byte[] body) throws UnreadableException {
        return of(JsonPage.read(JSON, body), "JSON");
    }

    /** @throws UnreadableException when it is not an object or array of YAML */
    public static Document yaml(byte[] body) throws UnreadableException {
        if (JsonPage.startsWith(body, '<')) {
            throw new UnreadableException("mark-up instead of YAML");
        }
        try {
            return of(YAML.readTree(new WholeCharacters(new String(body, StandardCharsets.UTF_8))), "YAML");
        } catch (JacksonException notYaml) {
            throw new UnreadableException(SyntaxError.of("YAML", notYaml));
        } catch (NumberFormatException hugeExponent) {
            throw new UnreadableException("no YAML: a number with an exponent beyond all numbers");
        }
    }

    /**
     * The JSON that a page made by Next.js carries for its scripts, see {@link NextScripts}: all lines that hold JSON,
     * as one array. Lines that are something else (a text, a module) are left out.
     *
     * @throws UnreadableException when the page carries none
     */
    public static Document next(byte[] body) throws UnreadableException {
        ArrayNode lines = NEXT.createArrayNode();
        NextScripts.text(HtmlPage.open(body)).lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0 && colon + 1 < line.length() && "[{".indexOf(line.charAt(colon + 1)) >= 0) {
                add(lines, line.substring(colon + 1));
            }
        });
        if (lines.isEmpty()) {
            throw new UnreadableException("no data of a Next.js page");
        }
        return of(lines, "JSON");
    }

    private static void add(ArrayNode lines, String json) {
        try {
            lines.add(NEXT.readTree(json));
        } catch (JacksonException somethingElse) {
            lines.addNull();
        }
    }

    private static Document of(JsonNode page, String format) throws UnreadableException {
        if (page == null || !page.isContainer()) {
            throw new UnreadableException("no " + format);
        }
        JsonRow whole = JsonRow.whole(page);
        return () -> whole;
    }
}
