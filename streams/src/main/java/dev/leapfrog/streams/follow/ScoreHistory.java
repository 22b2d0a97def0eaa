package dev.leapfrog.streams.follow;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * What the followed source said of each row, publication by publication, so that a witness of an earlier date can be
 * compared with the list of that date. Kept as changes: a row stands until its next change.
 */
final class ScoreHistory {
    private final NavigableMap<Instant, Map<RowKey, Double>> changes = new TreeMap<>();
    private final Map<RowKey, NavigableMap<Instant, Double>> byRow = new HashMap<>();

    /** Not a score: the row was withdrawn. */
    static final double GONE = Double.NaN;

    /** Adds changes to what is known of a publication. */
    void add(Instant publishedAt, Map<RowKey, Double> changed) {
        changes.computeIfAbsent(publishedAt, added -> new HashMap<>()).putAll(changed);
        changed.forEach((row, score) ->
                byRow.computeIfAbsent(row, added -> new TreeMap<>()).put(publishedAt, score));
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

    /** Every publication, the oldest first. */
    NavigableMap<Instant, Map<RowKey, Double>> publications() {
        return Collections.unmodifiableNavigableMap(changes);
    }

    /** Gives up a publication: its changes become part of {@code into}, which comes after it. */
    void fold(Instant publishedAt, Instant into) {
        Map<RowKey, Double> given = changes.remove(publishedAt);
        Map<RowKey, Double> kept = changes.get(into);
        if (given == null || kept == null) {
            throw new IllegalArgumentException("no publication of " + publishedAt + " to fold into " + into);
        }
        given.forEach((row, score) -> {
            byRow.getOrDefault(row, new TreeMap<>()).remove(publishedAt);
            if (kept.putIfAbsent(row, score) == null) {
                byRow.computeIfAbsent(row, added -> new TreeMap<>()).put(into, score);
            }
        });
    }
}
