package dev.leapfrog.events.output;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.standing.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An innovation window: how long a model of segment {@code a} that took the lead stayed clearly ahead of all of segment
 * {@code b}. One record when it opens, one when it ends. One flat object in JSON.
 *
 * @param publication at which that was concluded
 * @param opener the model that leads, and its score then
 * @param summary of all windows of that board and pair so far
 */
public record WindowState(
        Provenance provenance,
        Publication publication,
        Segment a,
        Segment b,
        Status status,
        Standing opener,
        @JsonUnwrapped Span span,
        Summary summary)
        implements Output {
    /** Where in its life a window stands. */
    public enum Status {
        OPENED,
        /** A model of b is as good. */
        CLOSED,
        /** The scale changed before any was; it was open at least so long. */
        CENSORED
    }

    /**
     * From when to when.
     *
     * @param endedAt the first of the publications that showed it; null while it is open
     * @param days from the one to the other; 0 when it opens
     * @param closer the model of b that is as good, and its score then; null unless it closed
     * @param best the best of b when it opened; null when it ended
     */
    public record Span(
            Instant openedAt,
            @Nullable Instant endedAt,
            long days,
            @Nullable Standing closer,
            @Nullable Standing best) {}

    /**
     * All windows of a board and pair.
     *
     * @param closed how many have closed
     * @param open how many are open
     * @param censored how many ended without having closed
     * @param medianDays the median by Kaplan and Meier, in which open and censored ones count for as long as they were
     *     seen to last; null while more than half have not closed
     * @param shortestDays of those that closed; null when none has
     */
    public record Summary(
            int closed,
            int open,
            int censored,
            @Nullable Long medianDays,
            @Nullable Long shortestDays) {}

    public WindowState {
        Require.that((status == Status.OPENED) == (span.endedAt() == null), "endedAt is there unless it is open");
        Require.that((status == Status.CLOSED) == (span.closer() != null), "closer is there just when it closed");
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public BoardId board() {
        return publication.board();
    }

    /** The pair, as it stands in keys: {@code closed-open}. */
    public String pair() {
        return a + "-" + b;
    }

    /** Board and pair, {@code lmarena/text/overall#closed-open}. */
    @Override
    public String key() {
        return board() + "#" + pair();
    }

    @Override
    public Instant eventTime() {
        return publication.publishedAt();
    }

    @Override
    public Instant knownAt() {
        return provenance.fetchedAt();
    }

    @Override
    public String eventId() {
        return publication + "#" + pair() + "#" + opener.model().id() + "#" + status;
    }

    @Override
    public String origin() {
        return provenance.source();
    }
}
