package dev.leapfrog.ingest.source.definition;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.re2j.Pattern;

/**
 * What must hold of a row for it to count: by path, a pattern that the whole text matches. A field that is not there is
 * an empty text.
 */
record Where(Map<Field, Pattern> conditions) {
    static final Where ANY = new Where(Map.of());

    Where {
        conditions = Map.copyOf(conditions);
    }

    @JsonCreator
    static Where of(Map<String, String> written) {
        Map<Field, Pattern> conditions = new LinkedHashMap<>();
        written.forEach((path, pattern) -> conditions.put(Field.of(path), Field.pattern(pattern)));
        return new Where(conditions);
    }

    boolean holds(Row row, Field.Page page) {
        for (Map.Entry<Field, Pattern> condition : conditions.entrySet()) {
            String text = condition.getKey().text(row, page);
            if (!condition.getValue().matches(text == null ? "" : text)) {
                return false;
            }
        }
        return true;
    }
}
