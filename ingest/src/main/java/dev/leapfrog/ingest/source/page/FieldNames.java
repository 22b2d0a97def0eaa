package dev.leapfrog.ingest.source.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;

import com.google.re2j.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The fields that a source knows of the rows of a list: those that it reads, and those that it leaves on purpose.
 *
 * @param read paths of names in the order in which they nest; {@code *} stands for any name, or any place in a list
 * @param left patterns of whole paths, their names joined by points
 */
public record FieldNames(Set<List<String>> read, List<Pattern> left) {
    static final String ANY = "*";

    public FieldNames {
        read = Set.copyOf(read);
        left = List.copyOf(left);
    }

    /** The fields at these paths are read, nothing is left on purpose. */
    public static FieldNames reading(String... paths) {
        Set<List<String>> read = new LinkedHashSet<>();
        Arrays.stream(paths).map(FieldNames::steps).forEach(read::add);
        return new FieldNames(read, List.of());
    }

    /** The same fields, and fields that are left on purpose, as patterns of whole paths. */
    public FieldNames leaving(String... patterns) {
        return new FieldNames(
                read, Arrays.stream(patterns).map(Pattern::compile).toList());
    }

    /** The names of a path. */
    public static List<String> steps(String path) {
        return List.of(path.split("\\.", -1));
    }

    public boolean contains(String field) {
        List<String> steps = steps(field);
        return read.stream().anyMatch(path -> covers(path, steps))
                || left.stream().anyMatch(pattern -> pattern.matches(field));
    }

    /** Whether a path leads to a field, or to the list whose elements are the field. */
    private static boolean covers(List<String> path, List<String> field) {
        int length = path.size();
        boolean elements = field.size() == length + 1 && field.getLast().equals(ANY);
        boolean only = field.size() == length - 1 && path.getLast().equals(ANY);
        if (field.size() != length && !elements && !only) {
            return false;
        }
        for (int i = 0; i < Math.min(length, field.size()); i++) {
            if (!isSame(path.get(i), field.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two steps may be the same: an index is a place in a list. */
    public static boolean isSame(String step, String name) {
        return step.equals(ANY)
                || step.equalsIgnoreCase(name)
                || (name.equals(ANY) && !step.isEmpty() && step.chars().allMatch(Character::isDigit));
    }

    /** The new fields of a list of JSON, with the number of rows that have them. */
    public SortedMap<String, Integer> newIn(Iterable<JsonNode> rows) {
        FieldCensus census = new FieldCensus();
        for (JsonNode row : rows) {
            census.row(TreeFields.of(row, List.of()), this::contains);
        }
        return census.inManyRows();
    }

    /** The new columns of a table, with the number of lines that have a text there. */
    public SortedMap<String, Integer> newIn(CsvTable table) {
        List<String> header = table.header().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        FieldCensus census = new FieldCensus();
        for (CsvRow row : table.rows()) {
            census.row(filled(header, row.cells()), this::contains);
        }
        return census.inMostRows();
    }

    private static Collection<String> filled(List<String> header, List<String> cells) {
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            if (!cells.get(i).isBlank() && !header.get(i).isEmpty()) {
                filled.add(header.get(i));
            }
        }
        return filled;
    }
}
