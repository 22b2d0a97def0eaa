package dev.leapfrog.streams.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.board.BoardRules.Pair;
import dev.leapfrog.streams.detector.BoardDetector;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.detector.Leaders;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;

/** Follows the innovation windows of each board, for each pair of segments of which a gap is measured. */
public final class WindowDetector implements BoardDetector {
    private static final String NAME = "window";

    private final WindowRules rules;
    private final Memory memory;
    private final Map<BoardId, BoardWindows> boards = new HashMap<>();

    /** The windows of one board, by pair. */
    record BoardWindows(SortedMap<String, PairWindows> pairs) {
        BoardWindows {
            pairs = new TreeMap<>(pairs);
        }
    }

    /**
     * As the memory has it.
     *
     * @param whole of the topology; the detector keeps its state in its own part of it
     */
    public WindowDetector(WindowRules rules, Memory whole) {
        this.rules = rules;
        memory = whole.of(NAME);
        memory.forEach((board, json) -> boards.put(BoardId.parse(board), Stored.read(json, BoardWindows.class)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Output> published(ClosedBoard board, Leaders leaders) {
        BoardWindows before = boards.getOrDefault(board.board(), new BoardWindows(new TreeMap<>()));
        BoardWindows after = new BoardWindows(before.pairs());
        List<Output> states = new ArrayList<>();
        List<Output> alerts = new ArrayList<>();
        for (Pair pair : board.view().rules().pairs()) {
            PairWindows known = before.pairs().getOrDefault(pair.key(), PairWindows.NONE);
            Windows windows = new Windows(known, pair, board, rules);
            if (board.restart().onOtherScale()) {
                windows.censorAll();
            } else if (board.restart() == Restart.NONE) {
                windows.conclude(leaders);
            } else {
                windows.rebase();
            }
            if (!windows.after().equals(PairWindows.NONE)) {
                after.pairs().put(pair.key(), windows.after());
            }
            states.addAll(windows.states());
            if (board.isHeadline()) {
                alerts.addAll(windows.alerts());
            }
        }
        keep(board.board(), before, after);
        states.addAll(alerts);
        return states;
    }

    private void keep(BoardId board, BoardWindows before, BoardWindows after) {
        if (!after.equals(before)) {
            boards.put(board, after);
            memory.put(board.toString(), after);
        }
    }

    /** Its window goes on under the other name. */
    @Override
    public void merged(ModelMerged event) {
        for (BoardId board : List.copyOf(boards.keySet())) {
            BoardWindows before = boards.getOrDefault(board, new BoardWindows(new TreeMap<>()));
            BoardWindows after = new BoardWindows(before.pairs());
            after.pairs().replaceAll((pair, windows) -> windows.renamed(event.from(), event.to()));
            keep(board, before, after);
        }
    }
}
