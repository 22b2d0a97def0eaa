package dev.leapfrog.streams.follow;

import java.util.Map;

import dev.leapfrog.events.board.RowKey;

/** The rows that one publication changed, with their scores; {@link ScoreHistory#GONE} for a row it withdrew. */
record ScoreChanges(Map<RowKey, Double> scores) {
    ScoreChanges {
        scores = Map.copyOf(scores);
    }
}
