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
 * compared with the list of that date. Kept as changes: a row stands until its next change. The list of a date is put
 * together when a witness asks for it, as most boards have none.
 */
final class ScoreHistory {
    /** Not a score: the row was withdrawn. */
    static final double GONE = Double.NaN;

    private final NavigableMap<Instant, Map<RowKey, Double>> changes = new TreeMap<>();
    private final Map<RowKey, Double> list = new HashMap<>();
    private @Nullable Instant listedAt;

    /** Adds changes to what is known of a publication. */
    void add(Instant publishedAt, Map<RowKey, Double> changed) {
        changes.merge(publishedAt, changed, ScoreHistory::joined);
        if (listedAt != null && !publishedAt.isAfter(listedAt)) {
            listedAt = null;
        }
    }

    private static Map<RowKey, Double> joined(Map<RowKey, Double> before, Map<RowKey, Double> later) {
        Map<RowKey, Double> joined = new HashMap<>(before);
        joined.putAll(later);
        return joined;
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

    /** The scores of the publication of that instant, by row; {@link #GONE} for a row that had been withdrawn. */
    Map<RowKey, Double> list(Instant publishedAt) {
        if (listedAt == null || publishedAt.isBefore(listedAt)) {
            list.clear();
            changes.headMap(publishedAt, true).values().forEach(list::putAll);
        } else {
            changes.subMap(listedAt, false, publishedAt, true).values().forEach(list::putAll);
        }
        listedAt = publishedAt;
        return Collections.unmodifiableMap(list);
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
        changes.put(into, joined(given, kept));
        listedAt = null;
    }
}
