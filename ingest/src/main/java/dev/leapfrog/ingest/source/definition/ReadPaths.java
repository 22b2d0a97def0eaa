package dev.leapfrog.ingest.source.definition;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.ingest.source.definition.field.FieldPath;
import dev.leapfrog.ingest.source.definition.rule.RowSelection;
import org.jspecify.annotations.Nullable;

/**
 * The paths that a definition reads, by the path of the rows that they begin at. Whatever part of the definition they
 * stand in, they are found by their type.
 */
final class ReadPaths {
    private static final String ROWS = "rows";

    private final Map<String, Set<String>> byRows = new LinkedHashMap<>();

    /** Notes the paths in a part of a definition. */
    ReadPaths add(@Nullable Object part) {
        collect(part, "");
        return this;
    }

    Map<String, Set<String>> byRows() {
        return byRows;
    }

    private void collect(@Nullable Object part, String rows) {
        if (part instanceof FieldPath path && path.isOnPage()) {
            byRows.computeIfAbsent(rows, first -> new LinkedHashSet<>()).add(path.path());
        } else if (part instanceof Collection<?> parts) {
            parts.forEach(one -> collect(one, rows));
        } else if (part instanceof Map<?, ?> parts) {
            parts.values().forEach(one -> collect(one, rows));
        } else if (part instanceof Record record) {
            collectOf(record, rows);
        }
    }

    /** A record that selects rows, or names rows within those of another, has its paths within them. */
    private void collectOf(Record record, String outer) {
        List<@Nullable Object> values = new ArrayList<>();
        String rows = outer;
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            values.add(value);
            if (value instanceof RowSelection selection) {
                rows = selection.path();
                byRows.computeIfAbsent(rows, first -> new LinkedHashSet<>());
            } else if (component.getName().equals(ROWS) && value instanceof String within) {
                rows = outer.isEmpty() ? within : outer + "." + within;
            }
        }
        for (Object value : values) {
            collect(value, rows);
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
