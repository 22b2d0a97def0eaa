package dev.leapfrog.streams.follow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.streams.board.Reclassification;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;

/**
 * One board's part of the memory: which key holds what, written and read here alone.
 *
 * <pre>
 * BOARD state                                 BoardState
 * BOARD rows SOURCE NUMBER                    RowGroup
 * BOARD unwritten                             UnwrittenFrom
 * BOARD changes SOURCE PUBLISHED_AT PART      ScoreChanges
 * BOARD reclassified SEGMENT MODEL            Reclassification
 * </pre>
 */
final class BoardMemory {
    private static final String STATE = "state";
    private static final String ROWS = "rows";
    private static final String UNWRITTEN = "unwritten";
    private static final String CHANGES = "changes";
    private static final String RECLASSIFIED = "reclassified";
    /** A whole board in one record would be larger than a broker takes. */
    private static final int CHANGES_A_PART = 500;

    private static final int BOARD_WORD = 0;
    private static final int KIND_WORD = 1;
    private static final int NAME_WORD = 2;
    private static final int REST_WORD = 3;

    private final String board;
    private final Memory memory;

    BoardMemory(BoardId board, Memory memory) {
        this.board = board + " ";
        this.memory = memory;
    }

    /** Every board that the memory holds. */
    static Map<BoardId, StoredBoard> restore(Memory memory) {
        Map<BoardId, StoredBoard> boards = new TreeMap<>();
        memory.forEach((key, json) -> {
            String[] words = key.split(" ", REST_WORD + 1);
            take(boards.computeIfAbsent(BoardId.parse(words[BOARD_WORD]), added -> new StoredBoard()), words, json);
        });
        return boards;
    }

    private static void take(StoredBoard board, String[] words, byte[] json) {
        switch (words[KIND_WORD]) {
            case STATE -> board.state = Stored.read(json, BoardState.class);
            case ROWS ->
                board.add(words[NAME_WORD], Integer.parseInt(words[REST_WORD]), Stored.read(json, RowGroup.class));
            case UNWRITTEN -> board.unwritten = Stored.read(json, WrittenRows.UnwrittenFrom.class);
            case CHANGES ->
                board.history(words[NAME_WORD])
                        .add(
                                Instant.parse(words[REST_WORD].substring(0, words[REST_WORD].indexOf(' '))),
                                Stored.read(json, ScoreChanges.class).before());
            case RECLASSIFIED -> board.reclassified.add(Stored.read(json, Reclassification.class));
            default -> throw new IllegalStateException("the store holds an unknown kind of key: " + words[KIND_WORD]);
        }
    }

    void save(BoardState state) {
        memory.put(key(STATE), state);
    }

    /** @param json of a {@link RowGroup} */
    void saveRows(String source, int number, byte[] json) {
        memory.putJson(group(source, number), json);
    }

    void forgetRows(String source, int number) {
        memory.remove(group(source, number));
    }

    private String group(String source, int number) {
        return key(ROWS, source, String.format(Locale.ROOT, "%09d", number));
    }

    void save(WrittenRows.UnwrittenFrom unwritten) {
        memory.put(key(UNWRITTEN), unwritten);
    }

    void forgetUnwritten() {
        memory.remove(key(UNWRITTEN));
    }

    void save(String source, Instant publishedAt, ScoreChanges changes) {
        if (changes.before().size() < CHANGES_A_PART) {
            memory.put(part(source, publishedAt, 0), changes);
            return;
        }
        int part = 0;
        Map<RowKey, Double> rows = new HashMap<>();
        for (Map.Entry<RowKey, Double> row : changes.before().entrySet()) {
            rows.put(row.getKey(), row.getValue());
            if (rows.size() == CHANGES_A_PART) {
                memory.put(part(source, publishedAt, part++), new ScoreChanges(rows));
                rows.clear();
            }
        }
        memory.put(part(source, publishedAt, part), new ScoreChanges(rows));
    }

    /** @param rows how many the publication changed */
    void forget(String source, Instant publishedAt, int rows) {
        for (int part = 0; part <= rows / CHANGES_A_PART; part++) {
            memory.remove(part(source, publishedAt, part));
        }
    }

    private String part(String source, Instant publishedAt, int part) {
        return key(CHANGES, source, publishedAt.toString(), Integer.toString(part));
    }

    void save(Reclassification one) {
        memory.put(key(RECLASSIFIED, one.segment().key(), one.model().toString()), one);
    }

    void forget(Reclassification one) {
        memory.remove(key(RECLASSIFIED, one.segment().key(), one.model().toString()));
    }

    private String key(String... words) {
        return board + String.join(" ", words);
    }
}
