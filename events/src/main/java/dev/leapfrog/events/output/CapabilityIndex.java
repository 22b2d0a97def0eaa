package dev.leapfrog.events.output;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.provenance.Provenance;

/**
 * One scale for models over all boards that share models; one a refit, at most one a day.
 *
 * @param provenance of the end of the day after which it was fitted
 * @param publication of the board that stands for the index
 * @param anchors the two reference models that fix the scale, the lower one first
 * @param boards the curve of each board that took part
 * @param leftOut boards that were known and share too few models
 * @param models how many models have a value
 * @param best the best of them, best first
 */
public record CapabilityIndex(
        Provenance provenance,
        Publication publication,
        List<Anchor> anchors,
        SortedMap<BoardId, Curve> boards,
        SortedSet<BoardId> leftOut,
        int models,
        List<Ranked> best)
        implements Output {
    /** The board that stands for the index, on which gaps are measured as on any other. */
    public static final BoardId BOARD = BoardId.parse("leapfrog/capability-index/overall");

    public CapabilityIndex {
        anchors = List.copyOf(anchors);
        boards = Collections.unmodifiableSortedMap(new TreeMap<>(boards));
        leftOut = Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
        best = List.copyOf(best);
        Require.that(publication.board().equals(BOARD), "publication must be of " + BOARD);
        Require.notNegative(models, "models");
    }

    /** A reference model and the value that it has by definition. */
    public record Anchor(ModelId model, double value) {}

    /**
     * What a board's scores say of capability.
     *
     * @param models how many models it shares with others
     * @param link {@code logistic} for shares of tasks solved, {@code linear} or {@code logarithmic} for others
     * @param slope of the straight line, for a point of the index
     * @param difficulty the value at which half of the tasks are solved, or the score is the board's mean
     * @param noise standard deviation of scores around the curve, as a share of the tasks, or of the board's standard
     *     deviation
     */
    public record Curve(int models, String link, double slope, double difficulty, double noise) {}

    /**
     * A model with its value.
     *
     * @param score with a 95 % interval
     * @param boards on how many boards it is
     */
    public record Ranked(Model model, Score score, int boards) {}

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Instant publishedAt() {
        return publication.publishedAt();
    }

    @Override
    public String key() {
        return BOARD.toString();
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
        return publication.toString();
    }

    @Override
    public String origin() {
        return provenance.source();
    }
}
