package dev.leapfrog.streams.index;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.ModelId;

/** The scores of models on boards, by board and model, both in the order of their ids. */
record ScoreTable(SortedMap<BoardId, Board> boards) {
    /** A model that is on one board alone says nothing of how boards compare. */
    private static final int FEWEST_BOARDS = 2;

    ScoreTable {
        boards = Collections.unmodifiableSortedMap(new TreeMap<>(boards));
    }

    /** One board. */
    record Board(Scale scale, SortedMap<ModelId, Double> scores) {
        Board {
            scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
        }

        private boolean tellsApart() {
            return scores.values().stream().distinct().limit(2).count() > 1;
        }

        private Board of(Set<ModelId> models) {
            SortedMap<ModelId, Double> kept = new TreeMap<>(scores);
            kept.keySet().retainAll(models);
            return new Board(scale, kept);
        }
    }

    /** Every model that is on a board. */
    SortedSet<ModelId> models() {
        SortedSet<ModelId> models = new TreeSet<>();
        boards.values().forEach(board -> models.addAll(board.scores().keySet()));
        return models;
    }

    /** On how many boards each model is. */
    Map<ModelId, Integer> counts() {
        Map<ModelId, Integer> counts = new HashMap<>();
        boards.values()
                .forEach(board -> board.scores().keySet().forEach(model -> counts.merge(model, 1, Integer::sum)));
        return counts;
    }

    /**
     * Those models that are on two boards or more, and those boards that have enough of them. A board that nobody
     * solves, or everybody, says nothing of who is better.
     *
     * @param fewestShared how many models a board must share with others
     */
    ScoreTable shared(int fewestShared) {
        ScoreTable table = this;
        while (true) {
            Set<ModelId> known = new TreeSet<>();
            table.counts().forEach((model, count) -> {
                if (count >= FEWEST_BOARDS) {
                    known.add(model);
                }
            });
            SortedMap<BoardId, Board> kept = new TreeMap<>();
            table.boards.forEach((id, board) -> {
                Board shared = board.of(known);
                if (shared.scores().size() >= fewestShared && shared.tellsApart()) {
                    kept.put(id, shared);
                }
            });
            ScoreTable next = new ScoreTable(kept);
            if (next.equals(table)) {
                return table;
            }
            table = next;
        }
    }

    /** What hangs together with one model by boards and the models that they share; empty when it is on no board. */
    ScoreTable around(ModelId model) {
        Set<ModelId> reached = new TreeSet<>();
        SortedMap<BoardId, Board> kept = new TreeMap<>();
        Deque<ModelId> next = new ArrayDeque<>(Collections.singleton(model));
        while (!next.isEmpty()) {
            ModelId from = next.remove();
            boards.forEach((id, board) -> {
                if (!kept.containsKey(id) && board.scores().containsKey(from)) {
                    kept.put(id, board);
                    addNew(board.scores().keySet(), reached, next);
                }
            });
        }
        return new ScoreTable(kept);
    }

    private static void addNew(Collection<ModelId> models, Set<ModelId> reached, Deque<ModelId> next) {
        for (ModelId one : models) {
            if (reached.add(one)) {
                next.add(one);
            }
        }
    }
}
