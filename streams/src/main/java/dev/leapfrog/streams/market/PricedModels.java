package dev.leapfrog.streams.market;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.Standings;
import dev.leapfrog.streams.detector.ModelPrices;

/** What the models of a board cost. */
public final class PricedModels {
    private PricedModels() {}

    /**
     * The listed models that have a list price, best first, without those that an incomplete list should show and does
     * not. Found by way of the models that somebody sells, or of the board's, whichever are fewer, so that a large
     * board costs no more than the market is large.
     */
    public static List<Priced> bestFirst(BoardView view, ModelPrices prices) {
        Standings standings = view.standings();
        List<Priced> priced = new ArrayList<>();
        if (standings.models().size() <= prices.models().size()) {
            Iterator<Contender> best = standings.bestFirst(Segment.ALL);
            while (best.hasNext()) {
                Contender next = best.next();
                if (prices.list(next.id()) != null && !view.gone(next)) {
                    priced.add(of(next, prices));
                }
            }
            return priced;
        }
        List<Contender> sold = new ArrayList<>();
        for (ModelId model : prices.models()) {
            Contender listed = standings.listed(Segment.ALL, model);
            if (listed != null && prices.list(model) != null && !view.gone(listed)) {
                sold.add(listed);
            }
        }
        sold.stream().sorted(Contender.BEST_FIRST).forEach(one -> priced.add(of(one, prices)));
        return priced;
    }

    /** A listed model with what it costs. */
    public static Priced of(Contender model, ModelPrices prices) {
        ModelPrices.Quote quote = prices.of(model.id());
        return new Priced(model.model(), model.score(), quote.list(), quote.street());
    }
}
