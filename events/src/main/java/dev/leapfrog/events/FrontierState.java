package dev.leapfrog.events;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who leads a board, by segment; one per publication.
 *
 * @param source the followed source, whose publication this is
 * @param cause what made the state be written
 * @param scaleVersion the source's scale, counted up at every break that was detected
 * @param stale the leader of all models is unseen
 * @param late how many publications of the followed source came after a newer one
 * @param revised how many of its publications were given other values later
 * @param witnesses what other sources said of the same board, counted since the beginning
 */
public record FrontierState(
        Provenance provenance,
        BoardId board,
        Publication publication,
        Instant publishedAt,
        String source,
        Cause cause,
        Scale scale,
        String scaleVersion,
        SortedMap<Segment, Lead> leaders,
        boolean scaleBreak,
        boolean stale,
        List<Witness> witnesses,
        int late,
        int revised) {
    public FrontierState {
        leaders = Collections.unmodifiableSortedMap(new TreeMap<>(leaders));
        witnesses = List.copyOf(witnesses);
    }

    /** Why there is a new state. */
    public enum Cause {
        PUBLISHED,
        SOURCE_SWITCHED
    }

    /**
     * How far another source of the same board agrees.
     *
     * @param publications how many it has published
     * @param compared rows compared with the nearest followed publication within three days
     * @param disagreements compared rows more than one point apart
     * @param otherScale publications on another scale, which cannot be compared
     */
    public record Witness(String source, int publications, int compared, int disagreements, int otherScale) {}
}
