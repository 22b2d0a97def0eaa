package dev.leapfrog.ingest.source.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts in how many rows of one list each field is that its source does not know. */
public final class FieldCensus {
    /** A field in no more rows than that is a slip of a list that is kept by hand. */
    private static final int FEW_ROWS = 3;

    private final Map<String, Boolean> known = new HashMap<>();
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private int rows;

    /**
     * Counts the fields of a row.
     *
     * @param isKnown whether a field of that path is known, the same for all rows of the list
     */
    public void row(Collection<String> fields, Predicate<String> isKnown) {
        rows++;
        for (String field : new HashSet<>(fields)) {
            if (!known.computeIfAbsent(field, isKnown::test)) {
                counts.merge(field, 1, Integer::sum);
            }
        }
    }

    /** The fields that more than a few rows have. */
    public SortedMap<String, Integer> inManyRows() {
        SortedMap<String, Integer> many = new TreeMap<>(counts);
        many.values().removeIf(count -> count <= FEW_ROWS);
        return many;
    }

    /** The same of a table, whose headings are no slips: also what most lines of a short one have. */
    public SortedMap<String, Integer> inMostRows() {
        SortedMap<String, Integer> most = new TreeMap<>(counts);
        most.values().removeIf(count -> count <= FEW_ROWS && 2 * count <= rows);
        return most;
    }
}
