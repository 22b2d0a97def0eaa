package dev.leapfrog.streams.market.enough;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.detector.MarketDetector;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.market.MarketSeries;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;

/** Follows which open models of a board are good enough, and what the closed leader costs more. */
public final class GoodEnoughDetector implements MarketDetector {
    private static final String NAME = "enough";

    private final MarketRules rules;
    private final Memory tracked;
    private final MarketSeries series;
    private final Map<BoardId, EnoughTrack> tracks = new HashMap<>();

    /** @param whole of the topology; the detector keeps its state in its own part of it */
    public GoodEnoughDetector(MarketRules rules, Memory whole) {
        this.rules = rules;
        tracked = whole.of(NAME).of("board");
        series = new MarketSeries(whole.of(NAME).of("series"));
        tracked.forEach((board, json) -> tracks.put(BoardId.parse(board), Stored.read(json, EnoughTrack.class)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Output> published(ClosedBoard board, ModelPrices prices) {
        return conclude(board, prices, true);
    }

    @Override
    public List<Output> priced(ClosedBoard board, ModelPrices prices) {
        return conclude(board, prices, false);
    }

    private List<Output> conclude(ClosedBoard board, ModelPrices prices, boolean published) {
        GoodEnough state = new Measure(rules, board, prices).take();
        List<Output> outputs = new ArrayList<>(series.next(
                state,
                List.of(state.models(), state.premium(), state.unknownAbove(), String.valueOf(state.leader())),
                published));
        Priced leader = state.leader();
        if (leader != null && !isOpenToDoubt(state, board)) {
            EnoughTrack before = tracks.get(board.board());
            boolean silent = board.restart() != Restart.NONE || !board.context().alerts() || board.baseline();
            EnoughTrack.Verdict verdict = before == null || silent
                    ? new EnoughTrack.Verdict(EnoughTrack.of(state, before, rules), List.of())
                    : before.next(state, rules);
            if (!verdict.track().equals(before)) {
                tracks.put(board.board(), verdict.track());
                tracked.put(board.board().toString(), verdict.track());
            }
            EnoughAlert alert = new EnoughAlert(state, leader, board, rules);
            verdict.findings().forEach(finding -> outputs.add(alert.of(finding, prices)));
        }
        return outputs;
    }

    /** Another model may be the closed leader, its score may be an old one, or the list may end above the threshold. */
    private static boolean isOpenToDoubt(GoodEnough state, ClosedBoard board) {
        Contender leader = board.view().standings().best(Segment.CLOSED);
        Double threshold = state.threshold();
        return !state.unknownAbove().isEmpty()
                || leader == null
                || board.view().unseen(leader)
                || (threshold != null && !board.view().shows(threshold));
    }
}
