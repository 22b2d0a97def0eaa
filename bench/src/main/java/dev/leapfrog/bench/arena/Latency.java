package dev.leapfrog.bench.arena;

import java.util.List;

/**
 * How late states are at a trickle, in milliseconds from the commit of a publication.
 *
 * @param state until a read-committed consumer has the frontier state
 * @param roundTrip until such a consumer has the publication itself, with no topology between
 */
record Latency(Percentiles state, Percentiles roundTrip) {
    /**
     * Percentiles of what arrived.
     *
     * @param missing how many did not within some seconds
     */
    record Percentiles(int count, int missing, double p50, double p99, double most) {
        static Percentiles of(List<Double> figures, int missing) {
            List<Double> sorted = figures.stream().sorted().toList();
            return sorted.isEmpty()
                    ? new Percentiles(0, missing, Double.NaN, Double.NaN, Double.NaN)
                    : new Percentiles(sorted.size(), missing, at(sorted, 0.5), at(sorted, 0.99), sorted.getLast());
        }

        private static double at(List<Double> sorted, double share) {
            return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }
    }
}
