package dev.leapfrog.streams.arena;

import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.crowd.figure.CrowdRules;

/**
 * By which rules arenas are concluded on.
 *
 * @param boards how boards are read, and who leads them
 * @param crowd how their top is measured
 */
public record ArenaRules(BoardRules boards, CrowdRules crowd) {
    /** The rules as defined for everybody. */
    public static ArenaRules defaults() {
        return of(BoardRules.defaults());
    }

    /** The same, with boards read otherwise. */
    public static ArenaRules of(BoardRules boards) {
        return new ArenaRules(boards, CrowdRules.defaults());
    }
}
