package dev.leapfrog.streams.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at again, and when: so that the passing of time costs what is due and not what there is.
 *
 * @param <K> what is looked at; its order is the order of one day
 */
public final class Agenda<K extends Comparable<? super K>> {
    private final NavigableMap<Instant, SortedSet<K>> byTime = new TreeMap<>();
    private final Map<K, Instant> times = new HashMap<>();

    /**
     * Notes when to look at something next, in place of what was noted before.
     *
     * @param when null for never
     */
    public void put(K what, @Nullable Instant when) {
        Instant before = when == null ? times.remove(what) : times.put(what, when);
        if (before != null) {
            SortedSet<K> then = byTime.getOrDefault(before, new TreeSet<>());
            then.remove(what);
            if (then.isEmpty()) {
                byTime.remove(before);
            }
        }
        if (when != null) {
            byTime.computeIfAbsent(when, added -> new TreeSet<>()).add(what);
        }
    }

    /** Takes off what is due by then, the earliest first. */
    public List<K> due(Instant by) {
        List<K> due = new ArrayList<>();
        NavigableMap<Instant, SortedSet<K>> passed = byTime.headMap(by, true);
        passed.values().forEach(due::addAll);
        passed.clear();
        due.forEach(times::remove);
        return due;
    }
}
