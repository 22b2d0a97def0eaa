package dev.leapfrog.streams.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.crowd.figure.CrowdRules;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.Leaders;
import dev.leapfrog.streams.detector.Stage;
import dev.leapfrog.streams.memory.Memory;

/** The second stage: who leads each segment of each board. Detectors that come later see its leaders. */
public final class FrontierStage implements Stage {
    private static final String NAME = "frontier";

    private final CrowdRules rules;
    private final Memory memory;
    private final Map<BoardId, BoardLeads> boards = new TreeMap<>();

    /**
     * As the memory has it.
     *
     * @param rules by which the top of a board is measured
     * @param whole of the topology; this stage keeps its state in its own part of it
     */
    public FrontierStage(CrowdRules rules, Memory whole) {
        this.rules = rules;
        memory = whole.of(NAME);
        LeadMemory.boards(memory).forEach(board -> boards.put(board, restored(board)));
    }

    /** What a board came to: its leaders, and states and alerts in the order in which they are to be written. */
    public record Frontiers(Leaders leaders, List<Output> outputs) {
        public Frontiers {
            outputs = List.copyOf(outputs);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    /** A publication has closed. */
    public Frontiers published(ClosedBoard board) {
        BoardLeads leads = leads(board);
        List<Output> alerts = new ArrayList<>(leads.published(board));
        Leaders leaders = leads.of(board);
        List<Output> outputs = new ArrayList<>();
        outputs.add(FrontierReport.state(board, leaders));
        leads.remember(board, leaders.figures());
        outputs.addAll(alerts);
        return new Frontiers(leaders, outputs);
    }

    /** A day has ended: what has lasted long enough is concluded. */
    public Frontiers dayEnded(ClosedBoard board) {
        BoardLeads leads = leads(board);
        List<Output> alerts = List.copyOf(leads.dayEnded(board));
        return new Frontiers(leads.of(board), alerts);
    }

    /** The leaders as of the last conclusion. */
    public Leaders leaders(ClosedBoard board) {
        return leads(board).of(board);
    }

    /** Two models proved to be one. */
    public void merged(ModelMerged event) {
        boards.values().forEach(board -> board.renamed(event.from(), event.to()));
    }

    private BoardLeads leads(ClosedBoard board) {
        return boards.computeIfAbsent(board.board(), this::restored);
    }

    private BoardLeads restored(BoardId board) {
        return new BoardLeads(new LeadMemory(board, memory), new BandHistory(board, memory), rules);
    }
}
