package dev.leapfrog.streams.detector;

import java.util.List;

import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Output;
import org.jspecify.annotations.Nullable;

/**
 * The pure part of a topology: takes observations in the order of the log and gives what is to be written. A list of
 * stages and detectors, each with a state of its own.
 */
public interface DetectorChain {
    /** Every part that keeps a state, in the order in which they see an observation. */
    List<Stage> stages();

    /** Why an observation does not belong here; null when it does. */
    @Nullable
    String misplaced(Observation observation);

    /**
     * Takes the next observation.
     *
     * @param json as it was read, for what is kept whole
     * @return states, facts and alerts, in the order in which they are to be written; nothing, for most
     */
    List<Output> take(Observation observation, byte[] json);
}
