package dev.leapfrog.streams.arena;

import java.time.Instant;

import dev.leapfrog.events.BoardId;
import dev.leapfrog.events.RowKey;
import dev.leapfrog.events.Segment;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.frontier.LeadState;
import dev.leapfrog.streams.gap.GapTrack;

/** One board's part of the {@link Memory}: which key holds what. */
final class BoardMemory {
    static final String STATE = "state";
    static final String ROW = "row";
    static final String LEAD = "lead";
    static final String GAP = "gap";
    static final String TOLD = "told";

    private final BoardId board;
    private final Memory memory;

    BoardMemory(BoardId board, Memory memory) {
        this.board = board;
        this.memory = memory;
    }

    void save(BoardState state) {
        memory.put(key(STATE), state);
    }

    void save(String source, Row row) {
        memory.put(key(ROW, source, row.key().toString()), row);
    }

    void forget(String source, RowKey row) {
        memory.remove(key(ROW, source, row.toString()));
    }

    void save(Segment segment, LeadState lead) {
        memory.put(key(LEAD, segment.key()), lead);
    }

    void save(String pair, GapTrack track) {
        memory.put(key(GAP, pair), track);
    }

    void save(String source, Instant publishedAt, ToldChanges changes) {
        memory.put(key(TOLD, source, publishedAt.toString()), changes);
    }

    void forget(String source, Instant publishedAt) {
        memory.remove(key(TOLD, source, publishedAt.toString()));
    }

    private String key(String... parts) {
        return board + " " + String.join(" ", parts);
    }
}
