package dev.leapfrog.ingest.source.definition.table;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table that a Markdown page writes as an element of its own, with the properties {@code columns={[{title: "Model"},
 * ...]}} and {@code rows={[["a", <>{"$"}1</>], ...]}}.
 */
final class JsxTable {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsxTable() {}

    /** Its lines, the headings first; none when it is no such table. */
    static List<List<TableCell>> read(String element, TableBounds bounds) {
        JsonNode columns = property(element, "columns={");
        JsonNode rows = property(element, "rows={");
        if (!columns.isArray() || !rows.isArray()) {
            return List.of();
        }
        List<List<TableCell>> grid = new ArrayList<>();
        List<TableCell> headings = new ArrayList<>();
        for (JsonNode column : columns) {
            JsonNode title = column.isObject() ? column.path("title") : column;
            add(headings, title, bounds);
        }
        grid.add(headings);
        for (JsonNode row : rows) {
            List<TableCell> line = new ArrayList<>();
            row.forEach(cell -> add(line, cell, bounds));
            grid.add(line);
        }
        return grid;
    }

    private static void add(List<TableCell> line, JsonNode cell, TableBounds bounds) {
        if (line.size() < TableBounds.WIDEST && bounds.take()) {
            line.add(cell.isValueNode() ? MarkdownCell.of(cell.asString()) : TableCell.NONE);
        }
    }

    /** The JSON between the braces of a property; missing when there is none. */
    private static JsonNode property(String element, String opening) {
        int start = element.indexOf(opening);
        int end = start < 0 ? -1 : element.indexOf("]}", start);
        if (end < 0) {
            return MAPPER.missingNode();
        }
        try {
            return MAPPER.readTree(quoted(element.substring(start + opening.length(), end + 1)));
        } catch (JacksonException notJson) {
            return MAPPER.missingNode();
        }
    }

    /** Fragments of mark-up as texts. */
    private static String quoted(String written) {
        StringBuilder json = new StringBuilder();
        int at = 0;
        for (int open = written.indexOf("<>"); open >= 0; open = written.indexOf("<>", at)) {
            int close = written.indexOf("</>", open);
            if (close < 0) {
                break;
            }
            json.append(written, at, open).append('"');
            json.append(written.substring(open + 2, close)
                    .replace("{\"", "")
                    .replace("\"}", "")
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\""));
            json.append('"');
            at = close + 3;
        }
        return json.append(written, at, written.length()).toString();
    }
}
