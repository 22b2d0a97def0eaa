package dev.leapfrog.streams.arena;

import java.util.Map;

import dev.leapfrog.events.board.RowKey;

/** The rows that one publication changed, with their scores; {@link Told#GONE} for a row it withdrew. */
record ToldChanges(Map<RowKey, Double> scores) {
    ToldChanges {
        scores = Map.copyOf(scores);
    }
}
