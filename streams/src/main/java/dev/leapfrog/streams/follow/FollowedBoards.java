package dev.leapfrog.streams.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.observation.ScoresRevised;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.Stage;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.reader.InputRecord;
import org.jspecify.annotations.Nullable;

/** The first stage: all boards, each through its sources. Gives a board when a publication of it closes. */
public final class FollowedBoards implements Stage {
    private static final String NAME = "follow";

    private final BoardRules rules;
    private final Memory memory;
    private final Map<BoardId, FollowedBoard> found = new HashMap<>();
    /** In their order, in which a day ends. */
    private final SortedMap<BoardId, FollowedBoard> boards = new TreeMap<>();

    /** @param whole of the topology; this stage keeps its state in its own part of it */
    public FollowedBoards(BoardRules rules, Memory whole) {
        this.rules = rules;
        this.memory = whole.of(NAME);
        BoardMemory.restore(memory)
                .forEach((board, stored) -> add(board, new FollowedBoard(board, rules, memory, stored)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    /** Where the input has to be read again for rows that the memory does not hold; empty when it holds all. */
    public OptionalLong unwrittenFrom() {
        return boards.values().stream()
                .map(FollowedBoard::unwrittenFrom)
                .flatMapToLong(OptionalLong::stream)
                .min();
    }

    /** Takes a row again that was not written before a restart; everything else is passed over. */
    public void applyAgain(InputRecord input) {
        BoardId id = switch (input.observation()) {
            case ScoreChanged event -> event.board();
            case ScoreWithdrawn event -> event.board();
            default -> null;
        };
        FollowedBoard board = id == null ? null : found.get(id);
        if (board != null) {
            board.applyAgain(input);
        }
    }

    /** Takes a row. */
    public void apply(ScoreChanged event, InputRecord input) {
        board(event.board()).apply(event, input);
    }

    public void apply(ScoreWithdrawn event, InputRecord input) {
        board(event.board()).apply(event, input);
    }

    public void apply(ScoresRevised event) {
        board(event.board()).apply(event);
    }

    public void apply(ModelChanged event) {
        boards.values().forEach(board -> board.apply(event));
    }

    public void apply(ModelMerged event) {
        boards.values().forEach(board -> board.apply(event));
    }

    /** The board; null when this publication concludes nothing, as that of a witness, or a late one. */
    public @Nullable ClosedBoard published(BoardPublished marker) {
        return board(marker.board()).published(marker);
    }

    /** Every board that has been concluded on, as of that day, or through another source from now on. */
    public List<ClosedBoard> dayEnded(DayEnded day) {
        List<ClosedBoard> closed = new ArrayList<>();
        for (FollowedBoard board : boards.values()) {
            ClosedBoard one = board.dayEnded(day);
            if (one != null) {
                closed.add(one);
            }
        }
        return closed;
    }

    /** A board as of its last conclusion; null when it has not been concluded on. */
    public @Nullable ClosedBoard last(BoardId id) {
        FollowedBoard board = found.get(id);
        return board == null ? null : board.last();
    }

    /** Every board that has been concluded on, as of its last conclusion. */
    public List<ClosedBoard> last() {
        return boards.values().stream()
                .map(FollowedBoard::last)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Every board of an arena that has been concluded on, as of its last conclusion. */
    public List<ClosedBoard> of(ArenaId arena) {
        List<ClosedBoard> closed = new ArrayList<>();
        boards.forEach((id, board) -> {
            ClosedBoard last = id.arena().equals(arena) ? board.last() : null;
            if (last != null) {
                closed.add(last);
            }
        });
        return closed;
    }

    /** Each board as each source shows it, by board and source; for tests. */
    Map<String, SourceBoard> sources() {
        Map<String, SourceBoard> sources = new TreeMap<>();
        boards.forEach(
                (id, board) -> board.sources().forEach((source, shown) -> sources.put(id + " " + source, shown)));
        return sources;
    }

    private FollowedBoard board(BoardId board) {
        FollowedBoard known = found.get(board);
        return known == null ? add(board, new FollowedBoard(board, rules, memory, new StoredBoard())) : known;
    }

    private FollowedBoard add(BoardId id, FollowedBoard board) {
        found.put(id, board);
        boards.put(id, board);
        return board;
    }
}
