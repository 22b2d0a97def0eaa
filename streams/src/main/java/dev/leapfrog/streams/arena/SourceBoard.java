package dev.leapfrog.streams.arena;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.Model;
import dev.leapfrog.events.ModelId;
import dev.leapfrog.events.RowKey;
import dev.leapfrog.events.Score;
import dev.leapfrog.events.ScoreChanged;
import dev.leapfrog.events.ScoreWithdrawn;
import dev.leapfrog.streams.board.Row;
import dev.leapfrog.streams.board.Standings;
import org.jspecify.annotations.Nullable;

/** A board as one source shows it, and what has changed in it since that source's last marker. */
final class SourceBoard {
    private final Map<RowKey, Change> open = new TreeMap<>();
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
            Score previous = row.told().previous();
            open.put(
                    row.key(),
                    row.listed()
                            ? new Change(
                                    previous == null ? null : previous.value(),
                                    row.score().value())
                            : new Change(row.score().value(), null));
        }
    }

    Row changed(ScoreChanged event, boolean firstPublication) {
        Instant publishedAt = event.publication().publishedAt();
        RowKey key = RowKey.of(event.model());
        Row known = standings.row(key);
        Row row = new Row(
                event,
                null,
                known == null ? publishedAt : known.firstListed(),
                known == null ? firstPublication : known.fromStart(),
                publishedAt,
                null);
        Score previous = event.previous();
        standings.put(row);
        open.put(
                key,
                new Change(
                        previous == null ? null : previous.value(), row.score().value()));
        return row;
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
            if (there == null || there.changedAt().isBefore(next.changedAt())) {
                moved.add(next);
            }
        }
        standings.remove(from);
        moved.forEach(standings::put);
        return moved;
    }

    /** What the open publication changed so far. */
    Map<RowKey, Change> open() {
        return open;
    }

    /** How far the rows moved that stood in the last publication, stand in this one and changed. */
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

    /** The rows that the open publication changed, with their scores. */
    ToldChanges told() {
        Map<RowKey, Double> scores = new TreeMap<>();
        open.forEach((row, change) -> scores.put(row, change.after() == null ? Told.GONE : change.after()));
        return new ToldChanges(scores);
    }

    /** Every row that is listed, with its score. */
    ToldChanges all() {
        Map<RowKey, Double> scores = new TreeMap<>();
        for (ModelId model : standings.models()) {
            for (Row row : standings.rowsOf(model)) {
                if (row.listed()) {
                    scores.put(row.key(), row.score().value());
                }
            }
        }
        return new ToldChanges(scores);
    }

    void close() {
        open.clear();
    }
}
