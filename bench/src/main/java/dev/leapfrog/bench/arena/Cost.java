package dev.leapfrog.bench.arena;

import java.time.Duration;

/**
 * What a record took, in microseconds.
 *
 * @param elapsed by the clock
 * @param cpu of all threads of the JVM, which says more on a machine that does other work too
 */
record Cost(double elapsed, double cpu) {
    private static final double NANOS = 1e3;

    static Cost of(Duration elapsed, Duration cpu, int records) {
        return new Cost(elapsed.toNanos() / NANOS / records, cpu.toNanos() / NANOS / records);
    }
}
