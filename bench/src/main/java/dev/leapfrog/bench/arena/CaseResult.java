package dev.leapfrog.bench.arena;

import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.leapfrog.bench.process.FlightRecording;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one case.
 *
 * @param records that a round brings to each
 * @param setUp the first listing; null when the topology was not done with it
 * @param latency null when it was not measured
 * @param failure why the case ended early; null when it did not
 * @param profile of the topology's JVM; null when it was not recorded
 */
record CaseResult(
        Size size,
        int records,
        @Nullable Round setUp,
        List<Round> rounds,
        @Nullable Latency latency,
        @Nullable String failure,
        @Nullable FlightRecording profile) {
    CaseResult {
        rounds = List.copyOf(rounds);
    }

    /**
     * One round of both.
     *
     * @param records of each
     */
    record Round(int records, Cost topology, Cost copy) {
        /** How fast the topology is in copies: 1 is as fast as the copy, 0.5 half as fast. */
        double ratio() {
            return copy.elapsed() / topology.elapsed();
        }

        /** The same by processor time. */
        double cpuRatio() {
            return copy.cpu() / topology.cpu();
        }
    }

    /** One figure of every round. */
    Spread spread(ToDoubleFunction<Round> figure) {
        return Spread.of(rounds.stream().mapToDouble(figure).boxed().toList());
    }
}
