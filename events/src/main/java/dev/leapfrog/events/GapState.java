package dev.leapfrog.events;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far segment {@code b} is behind segment {@code a} on a board; one per publication and pair.
 *
 * @param points leader(a) - leader(b), negative when b leads; null when a segment has no model
 * @param percent points over the lower of the two scores, in percent; null where that is not positive
 * @param winRate expected share of comparisons that a's leader wins, on an Elo board
 * @param lagDays how many days later than a model of a as good the best of b was released; negative when b was first
 * @param lagDaysLow the same from the low end of the interval of b's score
 * @param lagDaysHigh the same from the high end
 * @param behindDays board time minus the release of that model of a
 * @param lagBasis the weaker of the two release dates' origins
 * @param tied the two leaders are statistically tied
 * @param stale a leader is unseen in an incomplete list; nothing is alerted
 * @param missing the segments of the pair in which no model is known
 */
public record GapState(
        Provenance provenance,
        BoardId board,
        Publication publication,
        Instant publishedAt,
        Segment a,
        Segment b,
        @Nullable Double points,
        @Nullable Double percent,
        @Nullable Double winRate,
        @Nullable Long lagDays,
        @Nullable Long lagDaysLow,
        @Nullable Long lagDaysHigh,
        @Nullable Long behindDays,
        @Nullable DateBasis lagBasis,
        @Nullable Standing leaderA,
        @Nullable Standing leaderB,
        boolean tied,
        boolean stale,
        List<Segment> missing) {
    public GapState {
        missing = List.copyOf(missing);
        Require.that((points == null) == !missing.isEmpty(), "points are there unless a segment is missing");
    }

    /** The key in {@code gaps}: board and pair, {@code lmarena/text/overall#closed-open}. */
    public String subject() {
        return board + "#" + a + "-" + b;
    }
}
