package dev.leapfrog.ingest.source.definition;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.google.re2j.Pattern;
import dev.leapfrog.ingest.source.definition.document.Document;
import dev.leapfrog.ingest.source.definition.document.DocumentRow;
import dev.leapfrog.ingest.source.definition.field.FieldPath;
import dev.leapfrog.ingest.source.definition.field.LinearPattern;
import dev.leapfrog.ingest.source.definition.rule.ListRule;
import dev.leapfrog.ingest.source.definition.rule.RowSelection;
import org.jspecify.annotations.Nullable;

/**
 * The fields of rows that a definition reads, and those that it leaves on purpose. What is neither, in more than a few
 * rows, is new: the source says something that nobody has looked at.
 *
 * @param read the paths that are read, by the path of the rows that they are read from
 * @param leaves what is left on purpose, as patterns of whole paths
 */
record KnownFields(Map<String, List<List<String>>> read, List<Pattern> leaves) {
    /** A field in no more rows than that is a slip of a hand-kept list. */
    private static final int FEW_ROWS = 3;

    private static final String ANY = "*";

    KnownFields {
        read = Map.copyOf(read);
        leaves = List.copyOf(leaves);
    }

    static KnownFields of(List<ListRule> rules, List<String> leaves) {
        Map<String, List<List<String>>> read = new LinkedHashMap<>();
        for (ListRule rule : rules) {
            List<String> paths = new ArrayList<>();
            String rows = collect(rule, paths);
            if (rows != null) {
                List<List<String>> known = read.computeIfAbsent(rows, first -> new ArrayList<>());
                paths.stream()
                        .filter(path -> !path.startsWith("^") && !path.contains("@") && !path.isEmpty())
                        .forEach(path -> known.add(segments(path)));
            }
        }
        return new KnownFields(read, leaves.stream().map(LinearPattern::of).toList());
    }

    /** Notes all paths in a part of a definition; the path of the rows that a rule itself selects. */
    private static @Nullable String collect(@Nullable Object part, List<String> paths) {
        if (part instanceof FieldPath path) {
            paths.add(path.path());
        } else if (part instanceof Collection<?> parts) {
            parts.forEach(one -> collect(one, paths));
        } else if (part instanceof Map<?, ?> parts) {
            parts.values().forEach(one -> collect(one, paths));
        } else if (part instanceof Record record) {
            return collectOf(record, paths);
        }
        return null;
    }

    private static @Nullable String collectOf(Record record, List<String> paths) {
        String rows = null;
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            collect(value, paths);
            if (value instanceof RowSelection selection) {
                rows = selection.path();
            } else if (component.getName().equals("rows") && value instanceof String within) {
                paths.add(within);
            }
        }
        return rows;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static List<String> segments(String path) {
        return List.of(path.split("\\.", -1));
    }

    /** The fields that are new, each with the number of rows that have it. */
    SortedMap<String, Integer> unknown(Document document) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        read.forEach((rows, known) -> {
            for (DocumentRow row : document.rows(rows)) {
                for (String field : row.fieldPaths()) {
                    if (counts.containsKey(field) || !isKnown(field, known)) {
                        counts.merge(field, 1, Integer::sum);
                    }
                }
            }
        });
        counts.values().removeIf(count -> count <= FEW_ROWS);
        return counts;
    }

    private boolean isKnown(String field, List<List<String>> known) {
        List<String> segments = segments(field);
        return known.stream().anyMatch(path -> covers(path, segments))
                || leaves.stream().anyMatch(pattern -> pattern.matches(field));
    }

    /** Whether a path leads to a field, or to something that it is a part of. */
    private static boolean covers(List<String> path, List<String> field) {
        if (path.size() > field.size()) {
            return path.size() == field.size() + 1
                    && path.getLast().equals(ANY)
                    && covers(path.subList(0, field.size()), field);
        }
        for (int i = 0; i < path.size(); i++) {
            String step = path.get(i);
            boolean index = field.get(i).equals(ANY) && step.chars().allMatch(Character::isDigit);
            if (!step.equals(ANY) && !index && !step.equalsIgnoreCase(field.get(i))) {
                return false;
            }
        }
        return true;
    }
}
