package dev.leapfrog.streams.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.streams.board.Reclassification;
import dev.leapfrog.streams.board.Row;
import org.jspecify.annotations.Nullable;

/** A board as the memory holds it; what a restart begins with. */
final class StoredBoard {
    BoardState state = BoardState.initial();
    final Map<String, Map<RowKey, Row>> rows = new HashMap<>();
    /** By source, then by number: which rows were written together. */
    final Map<String, SortedMap<Integer, List<RowKey>>> groups = new HashMap<>();

    WrittenRows.@Nullable UnwrittenFrom unwritten;
    final Map<String, ScoreHistory> histories = new HashMap<>();
    final SortedSet<Reclassification> reclassified = new TreeSet<>();

    /** A group of rows; groups come in the order in which they were written, and a later one has the row as it is. */
    void add(String source, int number, RowGroup group) {
        Map<RowKey, Row> known = rows.computeIfAbsent(source, added -> new LinkedHashMap<>());
        List<RowKey> keys = new ArrayList<>();
        for (Row row : group.restored()) {
            known.put(row.key(), row);
            keys.add(row.key());
        }
        groups.computeIfAbsent(source, added -> new TreeMap<>()).put(number, keys);
    }

    ScoreHistory history(String source) {
        return histories.computeIfAbsent(source, added -> new ScoreHistory());
    }
}
