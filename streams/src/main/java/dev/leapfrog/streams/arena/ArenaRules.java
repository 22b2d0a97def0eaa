package dev.leapfrog.streams.arena;

import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.category.CategoryRules;
import dev.leapfrog.streams.crowd.figure.CrowdRules;
import dev.leapfrog.streams.tier.TierRules;
import dev.leapfrog.streams.window.WindowRules;

/**
 * By which rules arenas are concluded on.
 *
 * @param boards how boards are read, and who leads them
 * @param crowd how their top is measured
 * @param windows when a model is as good as one that leads
 * @param categories when a model is a specialist
 * @param tiers what small models are held against
 */
public record ArenaRules(
        BoardRules boards, CrowdRules crowd, WindowRules windows, CategoryRules categories, TierRules tiers) {
    /** The rules as defined for everybody. */
    public static ArenaRules defaults() {
        return of(BoardRules.defaults());
    }

    /** The same, with boards read otherwise. */
    public static ArenaRules of(BoardRules boards) {
        return new ArenaRules(
                boards, CrowdRules.defaults(), WindowRules.defaults(), CategoryRules.defaults(), TierRules.defaults());
    }
}
