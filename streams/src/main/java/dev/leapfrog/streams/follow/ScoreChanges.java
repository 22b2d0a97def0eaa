package dev.leapfrog.streams.follow;

import java.util.Map;

import dev.leapfrog.events.board.RowKey;

/**
 * The rows that one publication changed, with their scores before it; {@link ScoreHistory#NOT_LISTED} for a row that it
 * lists anew.
 */
record ScoreChanges(Map<RowKey, Double> before) {
    static final ScoreChanges NONE = new ScoreChanges(Map.of());

    ScoreChanges {
        before = Map.copyOf(before);
    }
}
