package dev.leapfrog.streams.detector;

import java.util.List;
import java.util.OptionalLong;

import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.streams.reader.InputRecord;
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
     * @return states, facts and alerts, in the order in which they are to be written; nothing, for most
     */
    List<Output> take(InputRecord input);

    /**
     * Where the input has to be taken up again after a restart for what the memory does not hold, such as the rows of a
     * publication that is not closed yet: the input holds them already. Empty when the memory holds everything.
     */
    OptionalLong unwrittenFrom();

    /** Takes again what was taken before the restart, for what the memory does not hold. */
    void takeAgain(InputRecord input);
}
