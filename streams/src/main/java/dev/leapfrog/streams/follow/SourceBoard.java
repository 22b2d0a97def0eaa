package dev.leapfrog.streams.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.board.Standings;
import org.jspecify.annotations.Nullable;

/** A board as one source shows it, and what has changed in it since that source's last marker. */
final class SourceBoard {
    /** The highest score, then by the name that the source wrote, then by interval and votes. */
    private static final Comparator<Row> BEST = Comparator.comparingDouble(
                    (Row row) -> -row.score().value())
            .thenComparing(row -> row.event().alias())
            .thenComparing(Row::score, Score.BEST_FIRST);

    private Map<RowKey, Change> open = new LinkedHashMap<>();
    private final Standings standings;

    SourceBoard(int epoch) {
        standings = new Standings(epoch);
    }

    /**
     * A row of a publication that is not closed yet.
     *
     * @param before null when it was not listed before
     * @param after null when it is withdrawn
     */
    record Change(@Nullable Double before, @Nullable Double after) {}

    Standings standings() {
        return standings;
    }

    /** Takes a row from memory; {@code closedAt} is the source's last publication. */
    void restore(Row row, @Nullable Instant closedAt) {
        standings.put(row);
        if (closedAt == null || row.changedAt().isAfter(closedAt)) {
            Score previous = row.event().previous();
            open.put(
                    row.key(),
                    row.listed()
                            ? new Change(
                                    previous == null ? null : previous.value(),
                                    row.score().value())
                            : new Change(row.score().value(), null));
        }
    }

    /**
     * Takes a row as told.
     *
     * @param known the row as it was; null when it was not there
     * @param firstPublication the source has not published before, so a listing says nothing of when the model came
     * @param elsewhere the same row as another source of the board shows it; null when none does
     */
    Row changed(ScoreChanged event, @Nullable Row known, boolean firstPublication, @Nullable Row elsewhere) {
        Instant publishedAt = event.publication().publishedAt();
        Model knownNow = known == null || isSame(known.model(), event.model())
                ? event.model()
                : known.model().updatedBy(event.model());
        Row row = new Row(
                event,
                isSame(knownNow, event.model()) ? null : knownNow,
                known == null ? publishedAt : known.firstListed(),
                known == null ? firstPublication && elsewhere == null : known.fromStart(),
                publishedAt,
                null);
        Row dated = elsewhere == null || known != null ? row : row.since(elsewhere);
        Score previous = event.previous();
        standings.put(dated);
        open.put(
                dated.key(),
                new Change(
                        previous == null ? null : previous.value(),
                        dated.score().value()));
        return dated;
    }

    /** Mostly they are the same object, and else have much to compare. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Model one, Model other) {
        return one == other || one.equals(other);
    }

    /** Null when the row was never told, so there is nothing to withdraw. */
    @Nullable
    Row withdrawn(ScoreWithdrawn event, int epoch) {
        Row known = standings.row(RowKey.of(event.model()));
        if (known == null) {
            return null;
        }
        Row row = known.left(event.publication().publishedAt(), epoch);
        standings.put(row);
        open.put(row.key(), new Change(known.score().value(), null));
        return row;
    }

    /** Moves the rows of one model to another; gives them as they are now. */
    List<Row> merge(ModelId from, Model to) {
        List<Row> moved = new ArrayList<>();
        for (Row row : standings.rowsOf(from)) {
            Row next = row.withModel(to);
            Row there = standings.row(next.key());
            moved.add(there == null ? next : standing(next, there));
        }
        standings.remove(from);
        moved.forEach(standings::put);
        return moved;
    }

    /** Of two rows that are one the listed one, else the better, as in ingest; known of as early as either. */
    private static Row standing(Row one, Row other) {
        boolean oneStands = one.listed() == other.listed() ? BEST.compare(one, other) <= 0 : one.listed();
        return oneStands ? one.since(other) : other.since(one);
    }

    /** What the open publication changed so far. */
    Map<RowKey, Change> open() {
        return open;
    }

    /** How far those rows moved that stood in the last publication, stand in this one and changed. */
    List<Double> moves() {
        List<Double> moves = new ArrayList<>();
        for (Change change : open.values()) {
            if (change.before() != null && change.after() != null) {
                moves.add(change.after() - change.before());
            }
        }
        return moves;
    }

    /** How many of a list's rows the open publication left as they were. */
    int unmoved(int entries) {
        long told =
                open.values().stream().filter(change -> change.after() != null).count();
        return (int) Math.max(0, entries - told);
    }

    /** The rows that the open publication changed, with their scores before it. */
    ScoreChanges changes() {
        Map<RowKey, Double> before = new HashMap<>();
        open.forEach(
                (row, change) -> before.put(row, change.before() == null ? ScoreHistory.NOT_LISTED : change.before()));
        return new ScoreChanges(before);
    }

    /** The score of a row as it is by now; null when it is not listed. */
    @Nullable
    Double listedScore(RowKey key) {
        Row row = standings.row(key);
        return row == null || !row.listed() ? null : row.score().value();
    }

    /** The rows that the open publication lists as new or changed, with their scores. */
    Map<RowKey, Double> claims() {
        Map<RowKey, Double> claims = new HashMap<>();
        open.forEach((row, change) -> {
            Double claim = change.after();
            if (claim != null) {
                claims.put(row, claim);
            }
        });
        return claims;
    }

    /** Every row that is listed, with its score. */
    Map<RowKey, Double> all() {
        Map<RowKey, Double> scores = new HashMap<>();
        for (ModelId model : standings.models()) {
            for (Row row : standings.rowsOf(model)) {
                if (row.listed()) {
                    scores.put(row.key(), row.score().value());
                }
            }
        }
        return scores;
    }

    /** Whether another source's list has rows enough in common with this one, and agrees on them as on one scale. */
    boolean isOnScaleOf(SourceBoard other, Scale scale, BoardRules rules) {
        Map<RowKey, Double> there = other.all();
        List<Double> differences = new ArrayList<>();
        all().forEach((row, score) -> {
            Double match = there.get(row);
            if (match != null) {
                differences.add(score - match);
            }
        });
        return differences.size() >= rules.breakCommonModels()
                && !Agreement.of(differences, scale, rules).otherScale();
    }

    void close() {
        open = new LinkedHashMap<>();
    }
}
