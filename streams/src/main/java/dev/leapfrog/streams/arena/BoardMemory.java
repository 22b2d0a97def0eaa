package dev.leapfrog.streams.arena;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.streams.board.Reclassification;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.frontier.LeadState;
import dev.leapfrog.streams.gap.GapTrack;
import dev.leapfrog.streams.memory.Memory;

/** One board's part of the {@link Memory}: which key holds what. */
final class BoardMemory {
    static final String STATE = "state";
    static final String ROW = "row";
    static final String LEAD = "lead";
    static final String GAP = "gap";
    static final String TOLD = "told";
    static final String RECLASSIFIED = "reclassified";
    private static final int TOLD_ROWS = 500;

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

    /** In parts, as a whole board in one record would be larger than a broker takes. */
    void save(String source, Instant publishedAt, ToldChanges changes) {
        int part = 0;
        Map<RowKey, Double> rows = new TreeMap<>();
        for (Map.Entry<RowKey, Double> row : new TreeMap<>(changes.scores()).entrySet()) {
            rows.put(row.getKey(), row.getValue());
            if (rows.size() == TOLD_ROWS) {
                memory.put(told(source, publishedAt, part++), new ToldChanges(rows));
                rows.clear();
            }
        }
        memory.put(told(source, publishedAt, part), new ToldChanges(rows));
    }

    void forget(String source, Instant publishedAt, ToldChanges changes) {
        for (int part = 0; part <= changes.scores().size() / TOLD_ROWS; part++) {
            memory.remove(told(source, publishedAt, part));
        }
    }

    private String told(String source, Instant publishedAt, int part) {
        return key(TOLD, source, publishedAt.toString(), Integer.toString(part));
    }

    void save(Reclassification one) {
        memory.put(key(RECLASSIFIED, one.segment().key(), one.model().toString()), one);
    }

    void forget(Reclassification one) {
        memory.remove(key(RECLASSIFIED, one.segment().key(), one.model().toString()));
    }

    void forget(String pair) {
        memory.remove(key(GAP, pair));
    }

    private String key(String... parts) {
        return board + " " + String.join(" ", parts);
    }
}
