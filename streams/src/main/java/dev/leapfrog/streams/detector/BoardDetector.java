package dev.leapfrog.streams.detector;

import java.util.List;

import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.output.Output;

/**
 * Concludes on one board at a time, whenever its followed source has published. Pure: all it knows is what it is given
 * and what it keeps; one instance serves all boards of a partition.
 */
public interface BoardDetector extends Stage {
    /**
     * A publication has closed.
     *
     * @return states and alerts, in the order in which they are to be written
     */
    List<Output> published(ClosedBoard board, Leaders leaders);

    /** A day has ended since the board's last publication; its context is that day. */
    default List<Output> dayEnded(ClosedBoard board, Leaders leaders) {
        return List.of();
    }

    /** Two models proved to be one: moves what is kept of the first to the second. Nothing is concluded from that. */
    default void merged(ModelMerged event) {}
}
