package dev.leapfrog.streams.arena;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.streams.board.Reclassification;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.frontier.LeadState;
import dev.leapfrog.streams.gap.GapTrack;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;

/** A board as the {@link Memory} holds it; what a restart begins with. */
final class Remembered {
    private static final int BOARD = 0;
    private static final int KIND = 1;
    private static final int NAME = 2;
    private static final int DATE = 3;

    BoardState state = BoardState.initial();
    final Map<String, List<Row>> rows = new HashMap<>();
    final Map<Segment, LeadState> leads = new HashMap<>();
    final Map<String, GapTrack> gaps = new HashMap<>();
    final Map<String, Told> told = new HashMap<>();
    final SortedSet<Reclassification> reclassified = new TreeSet<>();

    /** Every board in the memory. */
    static Map<BoardId, Remembered> boards(Memory memory) {
        Map<BoardId, Remembered> boards = new TreeMap<>();
        memory.forEach((key, json) -> {
            String[] parts = key.split(" ", 4);
            boards.computeIfAbsent(BoardId.parse(parts[BOARD]), added -> new Remembered())
                    .take(parts, json);
        });
        return boards;
    }

    private void take(String[] key, byte[] json) {
        switch (key[KIND]) {
            case BoardMemory.STATE -> state = Stored.read(json, BoardState.class);
            case BoardMemory.ROW ->
                rows.computeIfAbsent(key[NAME], added -> new ArrayList<>()).add(Stored.read(json, Row.class));
            case BoardMemory.LEAD -> leads.put(Segment.of(key[NAME]), Stored.read(json, LeadState.class));
            case BoardMemory.GAP -> gaps.put(key[NAME], Stored.read(json, GapTrack.class));
            case BoardMemory.TOLD ->
                told.computeIfAbsent(key[NAME], added -> new Told())
                        .add(
                                Instant.parse(key[DATE].substring(0, key[DATE].indexOf(' '))),
                                Stored.read(json, ToldChanges.class).scores());
            case BoardMemory.RECLASSIFIED -> reclassified.add(Stored.read(json, Reclassification.class));
            default -> throw new IllegalStateException("the store holds a key of a kind unknown here: " + key[KIND]);
        }
    }
}
