package dev.leapfrog.streams.follow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * What each publication of the followed source changed, so that a witness of an earlier date can be compared with the
 * list of that date. Kept as the scores before, so that the list of a date is the present one with later changes
 * undone: what is kept, and what is forgotten, never takes the whole list.
 */
final class ScoreHistory {
    /** In place of a score: the row was not listed. */
    static final double NOT_LISTED = Double.NaN;

    private final NavigableMap<Instant, Map<RowKey, Double>> before = new TreeMap<>();

    /** Adds to what is known of a publication the scores before it of rows that it changed. */
    void add(Instant publishedAt, Map<RowKey, Double> scoresBefore) {
        before.merge(publishedAt, scoresBefore, ScoreHistory::joined);
    }

    private static Map<RowKey, Double> joined(Map<RowKey, Double> one, Map<RowKey, Double> other) {
        Map<RowKey, Double> joined = new HashMap<>(one);
        joined.putAll(other);
        return joined;
    }

    /** The publication nearest to an instant; the earlier of two equally near ones, null when there is none. */
    @Nullable
    Instant nearest(Instant to) {
        Instant earlier = before.floorKey(to);
        Instant later = before.ceilingKey(to);
        if (earlier == null || later == null) {
            return earlier == null ? later : earlier;
        }
        long back = to.toEpochMilli() - earlier.toEpochMilli();
        return back <= later.toEpochMilli() - to.toEpochMilli() ? earlier : later;
    }

    /** The scores in the publication of that instant, of the rows that later ones changed. */
    Map<RowKey, Double> undoneTo(Instant publishedAt) {
        Map<RowKey, Double> undone = new HashMap<>();
        before.tailMap(publishedAt, false)
                .values()
                .forEach(changed -> changed.forEach((row, score) -> undone.putIfAbsent(row, score)));
        return undone;
    }

    /** The publications before an instant, and how many rows each changed; not known any more. */
    Map<Instant, Integer> forgetBefore(Instant first) {
        Map<Instant, Integer> forgotten = new TreeMap<>();
        before.headMap(first).forEach((publishedAt, changed) -> forgotten.put(publishedAt, changed.size()));
        before.headMap(first).clear();
        return forgotten;
    }
}
