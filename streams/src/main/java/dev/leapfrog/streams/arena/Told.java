package dev.leapfrog.streams.arena;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.leapfrog.events.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * What the followed source told of each row, publication by publication, so that a witness of an earlier date can be
 * compared with the list of that date. Kept as changes: a row stands until its next change.
 */
final class Told {
    private final NavigableMap<Instant, Map<RowKey, Double>> changes = new TreeMap<>();
    private final Map<RowKey, NavigableMap<Instant, Double>> byRow = new HashMap<>();

    /** Not a score: the row was withdrawn. */
    static final double GONE = Double.NaN;

    void add(Instant publishedAt, Map<RowKey, Double> changed) {
        changes.put(publishedAt, changed);
        changed.forEach((row, score) ->
                byRow.computeIfAbsent(row, added -> new TreeMap<>()).put(publishedAt, score));
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** The publication nearest to an instant; the earlier of two equally near ones, null when there is none. */
    @Nullable
    Instant nearest(Instant to) {
        Instant before = changes.floorKey(to);
        Instant after = changes.ceilingKey(to);
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        long back = to.toEpochMilli() - before.toEpochMilli();
        return back <= after.toEpochMilli() - to.toEpochMilli() ? before : after;
    }

    /** A row's score in the publication of that instant; null when it was not listed then. */
    @Nullable
    Double score(RowKey row, Instant publishedAt) {
        NavigableMap<Instant, Double> ofRow = byRow.get(row);
        Map.Entry<Instant, Double> standing = ofRow == null ? null : ofRow.floorEntry(publishedAt);
        return standing == null || Double.isNaN(standing.getValue()) ? null : standing.getValue();
    }

    /** The oldest publication kept, when it was published before {@code limit}; null when there is none so old. */
    @Nullable
    Instant oldestBefore(Instant limit) {
        return changes.isEmpty() || !changes.firstKey().isBefore(limit) ? null : changes.firstKey();
    }

    /** Gives up the oldest publication: its changes become part of the next one, which is returned with them. */
    Map.@Nullable Entry<Instant, Map<RowKey, Double>> foldOldest() {
        Map.Entry<Instant, Map<RowKey, Double>> oldest = changes.pollFirstEntry();
        Map.Entry<Instant, Map<RowKey, Double>> next = changes.firstEntry();
        if (oldest == null || next == null) {
            return null;
        }
        Map<RowKey, Double> folded = new HashMap<>(oldest.getValue());
        folded.putAll(next.getValue());
        oldest.getValue()
                .keySet()
                .forEach(row -> byRow.getOrDefault(row, new TreeMap<>()).remove(oldest.getKey()));
        add(next.getKey(), folded);
        return Map.entry(next.getKey(), folded);
    }
}
