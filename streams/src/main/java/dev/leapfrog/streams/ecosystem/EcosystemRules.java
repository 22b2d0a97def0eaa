package dev.leapfrog.streams.ecosystem;

import java.util.Set;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.release.ReleaseRules;
import dev.leapfrog.streams.uptake.UptakeRules;

/**
 * By which rules the ecosystem is concluded on.
 *
 * @param headlineBoards the boards that people quote: their scores meet the prices of their models
 * @param boards how those are read
 */
public record EcosystemRules(
        PriceRules prices, ReleaseRules releases, UptakeRules uptake, Set<BoardId> headlineBoards, BoardRules boards) {
    public EcosystemRules {
        headlineBoards = Set.copyOf(headlineBoards);
    }

    /** The rules as defined for everybody. */
    public static EcosystemRules defaults() {
        return new EcosystemRules(
                PriceRules.defaults(),
                ReleaseRules.defaults(),
                UptakeRules.defaults(),
                BoardRules.defaults().headlineBoards(),
                BoardRules.defaults());
    }
}
