package dev.leapfrog.streams.frontier;

import java.time.Instant;
import java.util.Map;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.streams.detector.ClosedBoard.Restart;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.YearSeries;
import org.jspecify.annotations.Nullable;

/** How many stood in the band below a board's leader, publication by publication, for a year. */
final class BandHistory {
    private final YearSeries<Count> counts;
    private int scale;

    /**
     * How many there were.
     *
     * @param scale which scale of the board it is on, counted from 0
     */
    record Count(int models, int labs, int scale) {}

    BandHistory(BoardId board, Memory memory) {
        counts = new YearSeries<>(memory, board + " band ", Count.class);
        Count newest = counts.newest();
        scale = newest == null ? 0 : newest.scale();
    }

    /** A publication is about to be concluded on. */
    void published(Restart restart) {
        if (restart.onOtherScale()) {
            scale++;
        }
    }

    void add(Instant at, Crowd.Group band) {
        counts.add(at, new Count(band.models(), band.labs().size(), scale));
    }

    /** How many there were a year before; null when the board is not known for so long. */
    Crowd.@Nullable Earlier yearBefore(Instant at) {
        Map.Entry<Instant, Count> then = counts.yearBefore(at);
        if (then == null) {
            return null;
        }
        Count count = then.getValue();
        return new Crowd.Earlier(then.getKey(), count.models(), count.labs(), count.scale() == scale);
    }
}
