package dev.leapfrog.sinks.view;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** The last value of each key of a compacted topic. */
public final class LatestByKey<T> {
    private final SortedMap<String, T> values = new TreeMap<>();

    /** Takes the next record; a null value removes the key. */
    public void fold(String key, @Nullable T value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
    }

    /** By key. A view that later records change. */
    public SortedMap<String, T> snapshot() {
        return Collections.unmodifiableSortedMap(values);
    }
}
