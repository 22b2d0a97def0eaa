package dev.leapfrog.streams.index;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;

/** The values of a fit, in its own unit, from which the next one starts. */
record LastFit(SortedMap<ModelId, Double> models, SortedMap<BoardId, Board> boards) {
    LastFit {
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
        boards = Collections.unmodifiableSortedMap(new TreeMap<>(boards));
    }

    /** A board's curve. */
    record Board(Link link, double slope, double shift) {}

    static LastFit of(Observations seen, Parameters parameters) {
        SortedMap<ModelId, Double> models = new TreeMap<>();
        for (int model = 0; model < seen.models.size(); model++) {
            models.put(seen.models.get(model), parameters.capability[model]);
        }
        SortedMap<BoardId, Board> boards = new TreeMap<>();
        for (int board = 0; board < seen.boards.size(); board++) {
            boards.put(
                    seen.boards.get(board),
                    new Board(seen.links[board], StrictMath.exp(parameters.slope[board]), parameters.shift[board]));
        }
        return new LastFit(models, boards);
    }
}
