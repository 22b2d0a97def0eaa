package dev.leapfrog.events.output;

import org.jspecify.annotations.Nullable;

/**
 * Who leads one segment of a board.
 *
 * @param point the best listed model; null when the segment has none
 * @param confirmed the holder of the reign; null when the lead is contested, or nobody was ever listed
 * @param contested the former holder is clearly beaten, and nobody is clear of the rest
 * @param stale the leader is not in an incomplete list, so nothing is concluded
 * @param leapsPerYear confirmed changes of lab in the last 365 days
 */
public record Lead(
        @Nullable Standing point, @Nullable Reign confirmed, boolean contested, boolean stale, int leapsPerYear) {}
