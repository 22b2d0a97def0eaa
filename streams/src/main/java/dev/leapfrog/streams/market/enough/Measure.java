package dev.leapfrog.streams.market.enough;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.GoodEnough.Candidate;
import dev.leapfrog.events.output.GoodEnough.Premium;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.detector.ClosedBoard;
import dev.leapfrog.streams.detector.ModelPrices;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.market.MarketSeries;
import dev.leapfrog.streams.market.PricedModels;
import org.jspecify.annotations.Nullable;

/** Measures which open models of a board are good enough. */
final class Measure {
    private static final double ELO_PER_DECADE_OF_ODDS = 400;

    /** Models within the reach of a leader are few; on a board where they are not, the best of them will do. */
    private static final int MOST = 50;

    private static final Comparator<Candidate> CHEAPEST_FIRST =
            Comparator.comparing((Candidate one) -> one.of().street(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final MarketRules rules;
    private final ClosedBoard board;
    private final ModelPrices prices;

    Measure(MarketRules rules, ClosedBoard board, ModelPrices prices) {
        this.rules = rules;
        this.board = board;
        this.prices = prices;
    }

    GoodEnough take() {
        BoardView view = board.view();
        Contender leader = view.standings().best(Segment.CLOSED);
        if (leader == null) {
            return new GoodEnough(MarketSeries.basis(board), null, null, List.of(), new Premium(null, null), List.of());
        }
        double threshold = threshold(view.scale(), leader.value());
        List<Candidate> models = models(leader, threshold);
        Priced priced = PricedModels.of(leader, prices);
        List<Standing> unknown = view.unknownAbove(Segment.CLOSED, leader).stream()
                .map(one -> new Standing(one.model(), one.score()))
                .toList();
        GoodEnough measured =
                new GoodEnough(MarketSeries.basis(board), priced, threshold, models, new Premium(null, null), unknown);
        return new GoodEnough(measured.basis(), priced, threshold, models, premium(priced, measured.choice()), unknown);
    }

    private double threshold(Scale scale, double leader) {
        return scale == Scale.ELO
                ? leader - ELO_PER_DECADE_OF_ODDS * Math.log10((1 - rules.goodWinRate()) / rules.goodWinRate())
                : leader * (leader > 0 ? rules.goodPart() : 2 - rules.goodPart());
    }

    private List<Candidate> models(Contender leader, double threshold) {
        List<Candidate> models = new ArrayList<>();
        Iterator<Contender> open = board.view().standings().bestFirst(Segment.OPEN);
        while (models.size() < MOST && open.hasNext()) {
            Contender next = open.next();
            if (next.value() < threshold) {
                break;
            }
            if (!board.view().unseen(next)) {
                models.add(candidate(next, leader, threshold));
            }
        }
        models.sort(CHEAPEST_FIRST);
        return models;
    }

    private Candidate candidate(Contender model, Contender leader, double threshold) {
        Score score = model.score();
        boolean elo = board.view().scale() == Scale.ELO;
        double behind = leader.value() - score.value();
        return new Candidate(
                PricedModels.of(model, prices),
                elo ? 1 / (1 + Math.pow(10, behind / ELO_PER_DECADE_OF_ODDS)) : null,
                elo || leader.value() <= 0 ? null : score.value() / leader.value(),
                score.low() == null || score.low() >= threshold);
    }

    private static Premium premium(Priced leader, @Nullable Candidate choice) {
        return choice == null
                ? new Premium(null, null)
                : new Premium(
                        ratio(leader.street(), choice.of().street()),
                        ratio(leader.list(), choice.of().list()));
    }

    private static @Nullable Double ratio(@Nullable Double of, @Nullable Double over) {
        return of == null || over == null ? null : of / over;
    }
}
