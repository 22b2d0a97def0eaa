package dev.leapfrog.streams.market.pareto;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.detector.MarketDetector;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.market.MarketSeries;
import dev.leapfrog.streams.market.PricedModels;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;

/** Follows which models of a board nobody beats at their price or below. */
public final class ParetoDetector implements MarketDetector {
    private static final String NAME = "pareto";
    private static final String CHINA = "CN";

    private final Memory tracked;
    private final MarketSeries series;
    private final Map<BoardId, ParetoTrack> tracks = new HashMap<>();

    /** @param whole of the topology; the detector keeps its state in its own part of it */
    public ParetoDetector(Memory whole) {
        tracked = whole.of(NAME).of("board");
        series = new MarketSeries(whole.of(NAME).of("series"));
        tracked.forEach((board, json) -> tracks.put(BoardId.parse(board), Stored.read(json, ParetoTrack.class)));
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
    public List<Output> published(ClosedBoard board, ModelPrices prices) {
        return conclude(board, prices, true);
    }

    @Override
    public List<Output> priced(ClosedBoard board, ModelPrices prices) {
        return conclude(board, prices, false);
    }

    private List<Output> conclude(ClosedBoard board, ModelPrices prices, boolean published) {
        List<Priced> frontier = frontier(PricedModels.bestFirst(board.view(), prices));
        ParetoFrontier state = new ParetoFrontier(
                MarketSeries.basis(board),
                frontier,
                MarketState.share(frontier, model -> model.openness().isOpen()),
                MarketState.share(frontier, model -> CHINA.equals(model.country())));
        List<Output> outputs = new ArrayList<>(series.next(state, frontier, published));
        ParetoTrack known = tracks.get(board.board());
        boolean first = known == null || board.restart().onOtherScale();
        ParetoTrack before = known == null || first ? ParetoTrack.none() : known;
        ParetoTrack.Change change =
                before.next(frontier.stream().map(one -> one.model().id()).toList());
        if (!change.track().equals(known)) {
            tracks.put(board.board(), change.track());
            tracked.put(board.board().toString(), change.track());
        }
        boolean silent =
                first || board.restart() != Restart.NONE || !board.context().alerts() || board.baseline();
        if (!silent && change.isNews() && isQuoted(board)) {
            outputs.add(new ParetoAlert(change, frontier, board).alert(prices));
        }
        return outputs;
    }

    private static boolean isQuoted(ClosedBoard board) {
        return board.view().rules().headlineBoards().contains(board.board());
    }

    /**
     * Those that score higher than every cheaper model.
     *
     * @param models with a list price, best first
     */
    static List<Priced> frontier(List<Priced> models) {
        List<Priced> frontier = new ArrayList<>();
        for (Priced model : models) {
            Double price = model.list();
            Double lowest = frontier.isEmpty() ? null : frontier.getLast().list();
            if (price == null || (lowest != null && price >= lowest)) {
                continue;
            }
            if (!frontier.isEmpty()
                    && frontier.getLast().score().value() == model.score().value()) {
                frontier.removeLast();
            }
            frontier.add(model);
        }
        return frontier;
    }

    @Override
    public void merged(ModelMerged event) {
        ModelId to = event.to().id();
        tracks.replaceAll((board, track) -> {
            ParetoTrack moved = track.merged(event.from().toString(), to.toString());
            if (!moved.equals(track)) {
                tracked.put(board.toString(), moved);
            }
            return moved;
        });
    }
}
