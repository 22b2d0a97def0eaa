package dev.leapfrog.sinks.board;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;

import static java.util.Objects.requireNonNull;

/** All boards as they stand by now. */
public final class CurrentBoards {
    private final SortedMap<BoardId, FrontierState> boards = new TreeMap<>();
    private final SortedMap<String, CurrentGap> gaps = new TreeMap<>();
    /** When each board's scale last changed. */
    private final Map<BoardId, Instant> scales = new HashMap<>();

    /**
     * Reads both series up to their present end.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     */
    public static CurrentBoards read(Map<String, Object> clients, Topics topics) {
        return read(clients, topics, Instant.MAX);
    }

    /**
     * Reads both series up to a time.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @param at what was published later is left out
     */
    public static CurrentBoards read(Map<String, Object> clients, Topics topics, Instant at) {
        CurrentBoards current = new CurrentBoards();
        TopicReader.readAll(clients, topics, Topics.FRONTIER, record -> {
            FrontierState state = requireNonNull(record.value(), "state");
            if (!state.publishedAt().isAfter(at)) {
                current.add(state);
            }
        });
        TopicReader.readAll(clients, topics, Topics.GAPS, record -> {
            GapState gap = requireNonNull(record.value(), "gap");
            if (!gap.publishedAt().isAfter(at)) {
                current.add(gap);
            }
        });
        return current;
    }

    /** Takes the next state of a board. */
    public void add(FrontierState state) {
        boards.put(state.board(), state);
        if (state.scaling().scaleBreak()) {
            scales.put(state.board(), state.publishedAt());
        }
    }

    /** Takes the next state of a gap, after those of boards: one on a scale that is gone means nothing any more. */
    public void add(GapState state) {
        Instant scale = scales.get(state.board());
        if (scale != null && state.publishedAt().isBefore(scale)) {
            return;
        }
        gaps.computeIfAbsent(state.key(), added -> new CurrentGap()).add(state);
    }

    /** By board. */
    public SortedMap<BoardId, FrontierState> boards() {
        return Collections.unmodifiableSortedMap(boards);
    }

    /** By board and pair, {@code lmarena/text/overall#closed-open}. */
    public SortedMap<String, CurrentGap> gaps() {
        return Collections.unmodifiableSortedMap(gaps);
    }
}
