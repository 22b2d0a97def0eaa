package dev.leapfrog.ingest.source.definition.document;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.ingest.source.page.TreeFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.NumericNode;

/**
 * A part of a JSON or YAML page; paths as in {@link JsonPath}.
 *
 * @param key its member name or index; empty for the whole page
 * @param within what it is a part of; null for the whole page
 */
public record JsonRow(JsonNode node, String key, @Nullable JsonRow within) implements DocumentRow {
    /** A bare NaN is a value that went wrong; unlike the text of a table, where it stands for an empty cell. */
    private static final String NOT_A_NUMBER = "NaN in place of a number";

    private static final int LONGEST = 40;
    /** A number from here on has digits that a double does not hold, and is left to be read as a text. */
    private static final double HIGHEST = 1e15;

    public static JsonRow whole(JsonNode page) {
        return new JsonRow(page, "", null);
    }

    @Override
    public @Nullable String text(String path) {
        JsonPath parsed = JsonPath.of(path);
        if (parsed.key()) {
            JsonRow row = row(parsed);
            return row == null ? null : row.key;
        }
        JsonNode found = found(parsed);
        return found == null ? null : scalar(found);
    }

    @Override
    public @Nullable Double number(String path) {
        JsonPath parsed = JsonPath.of(path);
        if (parsed.key()) {
            return Double.NaN;
        }
        JsonNode found = found(parsed);
        if (found == null) {
            return null;
        }
        double number = found instanceof NumericNode ? found.asDouble(Double.NaN) : Double.NaN;
        return Math.abs(number) < HIGHEST ? number : Double.NaN;
    }

    @Override
    public boolean isEmptyList() {
        return node.isArray() && node.isEmpty();
    }

    private @Nullable JsonNode found(JsonPath path) {
        JsonRow start = start(path);
        JsonNode at = start == null ? null : start.node;
        List<String> steps = path.steps();
        for (int i = 0; i < steps.size() && at != null; i++) {
            at = member(at, steps.get(i));
        }
        return at;
    }

    private @Nullable JsonRow row(JsonPath path) {
        JsonRow row = start(path);
        for (String step : path.steps()) {
            row = row == null ? null : row.member(step);
        }
        return row;
    }

    @Override
    public List<String> texts(String path) {
        JsonPath parsed = JsonPath.of(path);
        if (!parsed.isMany()) {
            return DocumentRow.super.texts(path);
        }
        if (parsed.list() != null) {
            JsonNode list = found(parsed.list());
            return list == null ? List.of() : scalars(list);
        }
        List<String> texts = new ArrayList<>();
        for (DocumentRow row : rows(path)) {
            String text = row.text("");
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Override
    public List<DocumentRow> rows(String path) {
        JsonPath parsed = JsonPath.of(path);
        JsonRow start = start(parsed);
        List<JsonRow> rows = start == null ? List.of() : List.of(start);
        for (String step : parsed.steps()) {
            List<JsonRow> next = new ArrayList<>();
            for (JsonRow row : rows) {
                row.addTo(next, step);
            }
            rows = next;
        }
        return List.copyOf(rows);
    }

    @Override
    public Set<String> fields(List<List<String>> apart) {
        return TreeFields.of(node, apart);
    }

    @Override
    public @Nullable String nameOfText() {
        return node.isContainer() || within == null ? null : within.node.isArray() ? JsonPath.EVERY : key;
    }

    private static List<String> scalars(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode member : list) {
            String text = scalar(member);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private @Nullable JsonRow start(JsonPath path) {
        JsonRow row = this;
        if (path.up() < 0) {
            while (row.within != null) {
                row = row.within;
            }
            return row;
        }
        for (int i = 0; i < path.up() && row != null; i++) {
            row = row.within;
        }
        return row;
    }

    private void addTo(List<JsonRow> rows, String step) {
        if (step.equals(JsonPath.ANYWHERE)) {
            addParts(rows);
        } else if (!step.equals(JsonPath.EVERY)) {
            JsonRow member = member(step);
            if (member != null) {
                rows.add(member);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                rows.add(new JsonRow(member.getValue(), member.getKey(), this));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                rows.add(new JsonRow(node.get(i), String.valueOf(i), this));
            }
        }
    }

    private void addParts(List<JsonRow> rows) {
        Deque<JsonRow> left = new ArrayDeque<>(List.of(this));
        while (!left.isEmpty()) {
            JsonRow row = left.pop();
            rows.add(row);
            List<JsonRow> within = new ArrayList<>();
            row.addTo(within, JsonPath.EVERY);
            within.reversed().stream().filter(part -> part.node.isContainer()).forEach(left::push);
        }
    }

    private @Nullable JsonRow member(String step) {
        JsonNode member = member(node, step);
        return member == null ? null : new JsonRow(member, step, this);
    }

    private static @Nullable JsonNode member(JsonNode node, String step) {
        JsonNode member = node.isArray() ? element(node, step) : node.get(step);
        return member instanceof NullNode ? null : member;
    }

    private static @Nullable JsonNode element(JsonNode array, String step) {
        boolean index = step.length() < 8 && step.chars().allMatch(Character::isDigit) && !step.isEmpty();
        return index ? array.get(Integer.parseInt(step)) : null;
    }

    private static @Nullable String scalar(JsonNode node) {
        if (node instanceof NumericNode && Double.isNaN(node.asDouble(0))) {
            return NOT_A_NUMBER;
        }
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber() && !(node.isDouble() && !Double.isFinite(node.doubleValue()))) {
            return written(node.decimalValue());
        }
        return node.isValueNode() && !(node instanceof NullNode) ? node.asString() : null;
    }

    /**
     * Without exponent, unless that would be longer than any number on a page; such a one is none that is looked for.
     */
    private static String written(BigDecimal number) {
        boolean odd = Math.abs((long) number.scale()) > LONGEST || number.precision() > LONGEST;
        return odd ? number.toString() : number.toPlainString();
    }

    @Override
    public String where() {
        return within == null || within.key.isEmpty() ? "row " + key : within.where() + " " + key;
    }
}
