package dev.leapfrog.events;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
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
        @Nullable Standing point,
        @Nullable Reign confirmed,
        @JsonProperty(required = true) boolean contested,
        @JsonProperty(required = true) boolean stale,
        @JsonProperty(required = true) int leapsPerYear) {

    /** A model and its score. */
    public record Standing(Model model, Score score) {}

    /**
     * A time in the lead.
     *
     * @param since the publication that confirmed it
     * @param labSince since when the model's lab has held the lead without a break
     * @param censored it began before the board was first seen, or before its scale changed
     * @param days from {@code since} to the state's board time
     * @param labDays from {@code labSince} to the state's board time
     */
    public record Reign(
            Model model,
            Score score,
            Instant since,
            Instant labSince,
            @JsonProperty(required = true) boolean censored,
            @JsonProperty(required = true) long days,
            @JsonProperty(required = true) long labDays) {}
}
