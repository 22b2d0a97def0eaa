package dev.leapfrog.ingest.source.definition.field;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.re2j.Pattern;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import tools.jackson.databind.JsonNode;

/**
 * Which rows count: by path, a pattern that the whole text must match or, with {@code !} before it, must not match. A
 * field that is not there is an empty text. Of several such sets one must hold.
 */
public record RowFilter(List<List<Condition>> alternatives) {
    public static final RowFilter ANY = new RowFilter(List.of(List.of()));
    private static final String NOT = "!";

    public RowFilter {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** Reads one set, or a list of them. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RowFilter of(JsonNode written) {
        List<List<Condition>> alternatives = new ArrayList<>();
        for (JsonNode set : written.isArray() ? written : List.of(written)) {
            if (!set.isObject()) {
                throw new IllegalArgumentException("'where' must be patterns by path, or a list of such sets");
            }
            List<Condition> conditions = new ArrayList<>();
            set.properties()
                    .forEach(one -> conditions.add(
                            Condition.of(one.getKey(), one.getValue().asString(""))));
            alternatives.add(conditions);
        }
        return new RowFilter(alternatives);
    }

    public boolean holds(DocumentRow row, PageAddress page) {
        return alternatives.stream()
                .anyMatch(conditions -> conditions.stream().allMatch(condition -> condition.holds(row, page)));
    }

    /** A pattern for one field. */
    record Condition(FieldRule field, Pattern pattern, boolean matching) {
        static Condition of(String path, String written) {
            boolean matching = !written.startsWith(NOT);
            return new Condition(
                    FieldRule.of(path), LinearPattern.of(matching ? written : written.substring(1)), matching);
        }

        public boolean holds(DocumentRow row, PageAddress page) {
            String text = field.text(row, page);
            return pattern.matches(text == null ? "" : text) == matching;
        }
    }
}
