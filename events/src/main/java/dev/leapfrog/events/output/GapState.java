package dev.leapfrog.events.output;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How far segment {@code b} is behind segment {@code a} on a board; one per publication and pair. One flat object in
 * JSON.
 *
 * @param missing the segments of the pair in which no model is known
 */
public record GapState(
        Provenance provenance,
        Publication publication,
        Segment a,
        Segment b,
        @JsonUnwrapped Distance distance,
        @JsonUnwrapped Lag lag,
        @JsonUnwrapped Leaders leaders,
        List<Segment> missing)
        implements Output {
    public GapState {
        missing = List.copyOf(missing);
        Require.that((distance.points() == null) == !missing.isEmpty(), "points are there unless a segment is missing");
    }

    /**
     * How far in scores.
     *
     * @param points leader(a) - leader(b), negative when b leads; null when a segment has no model
     * @param percent points over the lower of the two scores, in percent; null where that is not positive
     * @param winRate expected share of comparisons that a's leader wins, on an Elo board
     * @param pointsFrom the least that points can be, when models of {@code unknownAbove} count where they narrow the
     *     gap; null when there are none
     * @param pointsTo the most that points can be, when they count where they widen it; null when there are none
     */
    public record Distance(
            @Nullable Double points,
            @Nullable Double percent,
            @Nullable Double winRate,
            @Nullable Double pointsFrom,
            @Nullable Double pointsTo) {
        public static final Distance UNKNOWN = new Distance(null, null, null, null, null);

        public Distance {
            Require.that((pointsFrom == null) == (pointsTo == null), "pointsFrom and pointsTo go together");
        }
    }

    /**
     * How far in days; each null where a release date that it needs is not known.
     *
     * @param lagDays how many days later than a model of a as good the best of b was released; negative when b was
     *     first
     * @param lagDaysLow the same from the low end of the interval of b's score
     * @param lagDaysHigh the same from the high end
     * @param behindDays board time minus the release of that model of a
     * @param lagBasis the weaker of the two release dates' origins
     */
    public record Lag(
            @Nullable Long lagDays,
            @Nullable Long lagDaysLow,
            @Nullable Long lagDaysHigh,
            @Nullable Long behindDays,
            @Nullable DateBasis lagBasis) {
        public static final Lag UNKNOWN = new Lag(null, null, null, null, null);
    }

    /**
     * Who stands first in each segment.
     *
     * @param leaderA null when the segment has no model
     * @param leaderB null when the segment has no model
     * @param tied the two are statistically tied
     * @param stale one of them is unseen in an incomplete list; nothing is alerted
     * @param unknownAbove the best of the models that stand above the leader of a segment and may be of it, as their
     *     openness or country is not known, best first; null when there are none
     */
    public record Leaders(
            @Nullable Standing leaderA,
            @Nullable Standing leaderB,
            boolean tied,
            boolean stale,
            @Nullable List<Standing> unknownAbove) {
        public Leaders {
            unknownAbove = unknownAbove == null || unknownAbove.isEmpty() ? null : List.copyOf(unknownAbove);
        }
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public BoardId board() {
        return publication.board();
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Instant publishedAt() {
        return publication.publishedAt();
    }

    /** The pair, as it stands in keys: {@code closed-open}. */
    public String pair() {
        return a + "-" + b;
    }

    /** Null when a segment has no model. */
    public @Nullable Double points() {
        return distance.points();
    }

    /** Whether what is not known of a model may make the gap another one. */
    public boolean uncertain() {
        return distance.pointsFrom() != null;
    }

    public boolean stale() {
        return leaders.stale();
    }

    /** Board and pair, {@code lmarena/text/overall#closed-open}. */
    @Override
    public String key() {
        return board() + "#" + pair();
    }

    @Override
    public Instant eventTime() {
        return publishedAt();
    }

    @Override
    public Instant knownAt() {
        return provenance.fetchedAt();
    }

    @Override
    public String eventId() {
        return publication + "#" + pair();
    }

    @Override
    public String origin() {
        return provenance.source();
    }
}
