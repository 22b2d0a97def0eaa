package dev.leapfrog.events.standing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who leads one segment of a board.
 *
 * @param point the best listed model; null when the segment has none
 * @param confirmed the holder of the reign; null when the lead is contested, or nobody was ever listed
 * @param contested the former holder is clearly beaten, and nobody is clear of the rest
 * @param stale the leader is not in an incomplete list, so nothing is concluded
 * @param leapsPerYear confirmed changes of lab in the last 365 days
 * @param unknownAbove the best of the models that stand above the leader and may be of the segment, as their openness
 *     or country is not known, best first; null when there are none
 */
public record Lead(
        @Nullable Standing point,
        @Nullable Reign confirmed,
        boolean contested,
        boolean stale,
        int leapsPerYear,
        @Nullable List<Standing> unknownAbove) {
    public Lead {
        unknownAbove = unknownAbove == null || unknownAbove.isEmpty() ? null : List.copyOf(unknownAbove);
    }
}
