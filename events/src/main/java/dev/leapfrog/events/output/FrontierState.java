package dev.leapfrog.events.output;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Spread;
import org.jspecify.annotations.Nullable;

/**
 * Who leads a board, by segment; one per publication. One flat object in JSON.
 *
 * @param cause what made the state be written
 * @param stale the leader of all models is unseen
 * @param figures what the board looks like at the top
 */
public record FrontierState(
        Provenance provenance,
        Publication publication,
        Cause cause,
        @JsonUnwrapped Scaling scaling,
        SortedMap<Segment, Lead> leaders,
        boolean stale,
        @JsonUnwrapped Coverage coverage,
        @JsonUnwrapped Figures figures)
        implements Output {
    public FrontierState {
        leaders = Collections.unmodifiableSortedMap(new TreeMap<>(leaders));
    }

    /** Why there is a new state. */
    public enum Cause {
        PUBLISHED,
        SOURCE_SWITCHED
    }

    /**
     * On which scale the scores are.
     *
     * @param scaleVersion the source's scale, counted up at every break that was detected
     * @param scaleBreak it is another scale than that of the publication before
     */
    public record Scaling(Scale scale, String scaleVersion, boolean scaleBreak) {}

    /**
     * Through which sources the board is seen.
     *
     * @param source the followed source, whose publication this is
     * @param witnesses what other sources said of the same board, counted since the beginning
     * @param late how many publications of the followed source came after a newer one
     * @param revised how many of its publications were given other values later
     */
    public record Coverage(String source, List<Witness> witnesses, int late, int revised) {
        public Coverage {
            witnesses = List.copyOf(witnesses);
        }
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

    /**
     * What the board looks like at the top; each null where no model is listed, and in states of before it was
     * measured.
     */
    public record Figures(
            @Nullable Crowd crowd,
            @Nullable Spread spread,
            @Nullable Concentration concentration) {
        public static final Figures UNKNOWN = new Figures(null, null, null);
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public BoardId board() {
        return publication.board();
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Instant publishedAt() {
        return publication.publishedAt();
    }

    @Override
    public String key() {
        return board().toString();
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
        return publication + "#" + cause;
    }

    @Override
    public String origin() {
        return coverage.source();
    }
}
