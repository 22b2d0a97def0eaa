package dev.leapfrog.streams.shell;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.streams.detector.DetectorChain;
import dev.leapfrog.streams.detector.Stage;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.StateVersions;
import dev.leapfrog.streams.memory.StateVersions.Version;
import dev.leapfrog.streams.reader.InputRecord;
import dev.leapfrog.streams.reader.ObservationReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the state of stages that another version wrote, or that are new, to what it would be had this version been
 * there from the beginning: a second chain takes everything that the input held up to now, what it concludes is
 * discarded, and its state takes the place of the stale parts. Other parts are not touched, parts of unknown names
 * neither. State from before there were versions is given up as a whole. Then what no memory holds, the rows of
 * publications that are not closed, is taken again.
 */
final class StateRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(StateRebuild.class);

    private final Function<Memory, DetectorChain> chains;
    private final InputHistory history;

    StateRebuild(Function<Memory, DetectorChain> chains, InputHistory history) {
        this.chains = chains;
        this.history = history;
    }

    /**
     * The chain over a memory, brought up to date first where any of it is stale; what only the input holds is taken
     * again.
     *
     * @param offset of the next record to be taken; what lies before has been taken
     */
    DetectorChain upToDate(Memory memory, String topic, int partition, long offset) {
        MapMemory rebuilt = new MapMemory();
        DetectorChain second = chains.apply(rebuilt);
        StateVersions versions = new StateVersions(memory);
        List<Version> now = second.stages().stream().map(Stage::stateVersion).toList();
        List<String> stale = versions.stale(now);
        if (!stale.isEmpty()) {
            if (offset > 0) {
                LOG.info(
                        "state of {} is missing or of another version: rebuilding from {}-{}", stale, topic, partition);
            }
            history.read(topic, partition, 0, offset, passingOver(second, second::take));
            if (versions.areNone()) {
                memory.replaceWith(rebuilt);
            } else {
                stale.forEach(stage -> memory.of(stage).replaceWith(rebuilt.of(stage)));
            }
            versions.write(now);
            if (offset > 0) {
                LOG.info("state of {} rebuilt", stale);
            }
        }
        DetectorChain chain = chains.apply(memory);
        OptionalLong unwritten = chain.unwrittenFrom();
        if (unwritten.isPresent()) {
            history.read(topic, partition, unwritten.getAsLong(), offset, passingOver(chain, chain::takeAgain));
        }
        return chain;
    }

    /** Gives a chain what it has taken before; what could not be read or was misplaced then is passed over. */
    private static InputHistory.Reader passingOver(DetectorChain chain, Consumer<InputRecord> taker) {
        ObservationReader reader = new ObservationReader();
        return (offset, json) -> {
            try {
                InputRecord input = reader.read(json, offset);
                if (chain.misplaced(input.observation()) == null) {
                    taker.accept(input);
                }
            } catch (UnreadableEvent known) {
                LOG.debug("passed over, as when it was first read: {}", known.getMessage());
            }
        };
    }
}
