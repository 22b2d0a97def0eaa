package dev.leapfrog.streams.ecosystem;

import java.util.SortedSet;
import java.util.TreeSet;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.index.IndexRules;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.overtake.ShareRules;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.release.ReleaseRules;
import dev.leapfrog.streams.uptake.UptakeRules;

/**
 * By which rules the ecosystem is concluded on.
 *
 * @param boards how boards are read, and which of them people quote
 */
public record EcosystemRules(
        PriceRules prices,
        ReleaseRules releases,
        UptakeRules uptake,
        ShareRules shares,
        MarketRules market,
        IndexRules index,
        BoardRules boards) {
    /** The rules as defined for everybody. */
    public static EcosystemRules defaults() {
        return new EcosystemRules(
                PriceRules.defaults(),
                ReleaseRules.defaults(),
                UptakeRules.defaults(),
                ShareRules.defaults(),
                MarketRules.defaults(),
                IndexRules.defaults(),
                BoardRules.defaults());
    }

    /**
     * In their order, the boards whose scores meet the prices of their models: those that people quote, and those of
     * the market.
     */
    SortedSet<BoardId> marketBoards() {
        SortedSet<BoardId> followed = new TreeSet<>(boards.headlineBoards());
        followed.addAll(market.boards());
        return followed;
    }
}
