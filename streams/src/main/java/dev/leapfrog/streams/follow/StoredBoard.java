package dev.leapfrog.streams.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.leapfrog.streams.board.Reclassification;
import dev.leapfrog.streams.board.Row;

/** A board as the memory holds it; what a restart begins with. */
final class StoredBoard {
    BoardState state = BoardState.initial();
    final Map<String, List<Row>> rows = new HashMap<>();
    final Map<String, ScoreHistory> histories = new HashMap<>();
    final SortedSet<Reclassification> reclassified = new TreeSet<>();

    void add(String source, Row row) {
        rows.computeIfAbsent(source, added -> new ArrayList<>()).add(row);
    }

    ScoreHistory history(String source) {
        return histories.computeIfAbsent(source, added -> new ScoreHistory());
    }
}
