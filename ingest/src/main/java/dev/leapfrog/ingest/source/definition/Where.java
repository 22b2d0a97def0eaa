package dev.leapfrog.ingest.source.definition;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.re2j.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What must hold of a row for it to count: by path, a pattern that the whole text matches, or with {@code !} before it
 * does not match. A field that is not there is an empty text. Of several such sets one must hold.
 */
record Where(List<List<Condition>> alternatives) {
    static final Where ANY = new Where(List.of(List.of()));
    private static final String NOT = "!";

    Where {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** Reads one set, or a list of them. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Where of(JsonNode written) {
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
        return new Where(alternatives);
    }

    boolean holds(Row row, Field.Page page) {
        return alternatives.stream()
                .anyMatch(conditions -> conditions.stream().allMatch(condition -> condition.holds(row, page)));
    }

    /** A pattern for one field. */
    record Condition(Field field, Pattern pattern, boolean matching) {
        static Condition of(String path, String written) {
            boolean matching = !written.startsWith(NOT);
            return new Condition(Field.of(path), Field.pattern(matching ? written : written.substring(1)), matching);
        }

        boolean holds(Row row, Field.Page page) {
            String text = field.text(row, page);
            return pattern.matches(text == null ? "" : text) == matching;
        }
    }
}
