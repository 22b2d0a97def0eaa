package dev.leapfrog.sinks.history;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.standing.Lead;

/**
 * One publication of a board, without the segments that nobody draws over time.
 *
 * @param scaleBreak its scores are on another scale than those before
 * @param leads by segment: all, open, closed and countries
 * @param figures what the board looked like at the top
 */
public record FrontierPoint(
        Instant publishedAt, boolean scaleBreak, Map<Segment, Lead> leads, FrontierState.Figures figures) {
    public FrontierPoint {
        leads = Map.copyOf(leads);
    }

    static FrontierPoint of(FrontierState state) {
        Map<Segment, Lead> leads = new TreeMap<>(state.leaders());
        leads.keySet()
                .removeIf(segment -> segment.isIntersection() || segment.key().contains("="));
        return new FrontierPoint(state.publishedAt(), state.scaling().scaleBreak(), leads, state.figures());
    }
}
