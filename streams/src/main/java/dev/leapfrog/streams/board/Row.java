package dev.leapfrog.streams.board;

import java.time.Instant;

import dev.leapfrog.events.board.RowKey;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.ScoreChanged;
import org.jspecify.annotations.Nullable;

/**
 * One row of a board, as one source last gave it.
 *
 * @param event that gave it
 * @param changed what is known of the model since it changed; null while it is as in the event
 * @param firstListed the publication in which the board first showed the row
 * @param fromStart that was the board's first publication, so it says nothing of when the model came
 * @param changedAt the publication that last changed or withdrew it
 * @param leftInEpoch the scale (counted from 0) on which the row stood when it was withdrawn; null while it is listed
 */
public record Row(
        ScoreChanged event,
        @Nullable Model changed,
        Instant firstListed,
        boolean fromStart,
        Instant changedAt,
        @Nullable Integer leftInEpoch) {

    /** What is known of the model now. */
    public Model model() {
        return changed == null ? event.model() : changed;
    }

    public RowKey key() {
        return RowKey.of(model());
    }

    public Score score() {
        return event.score();
    }

    public boolean listed() {
        return leftInEpoch == null;
    }

    /** The same row, known of as early as another one of its model. */
    public Row since(Row other) {
        Instant first = other.firstListed.isBefore(firstListed) ? other.firstListed : firstListed;
        return new Row(event, changed, first, fromStart || other.fromStart, changedAt, leftInEpoch);
    }

    /** The row as it was when a publication no longer had it. */
    public Row left(Instant publishedAt, int epoch) {
        return new Row(event, changed, firstListed, fromStart, publishedAt, epoch);
    }

    /** The same row with what has become known of its model, or with the model that its own proved to be. */
    public Row withModel(Model known) {
        return new Row(event, model().updatedBy(known), firstListed, fromStart, changedAt, leftInEpoch);
    }
}
