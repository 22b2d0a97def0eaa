package dev.leapfrog.bench.arena;

import java.time.Duration;

/**
 * How each case is measured.
 *
 * @param rounds that count
 * @param publications in a round
 * @param changes rows that a publication changes
 * @param warmUp rounds before them
 * @param trickle for how long publications come one at a time; zero for not at all
 * @param limit how long the set-up, or one round, may take
 * @param profile whether the topology's JVM is recorded
 */
record Plan(
        long seed,
        int rounds,
        int publications,
        int changes,
        int warmUp,
        Duration trickle,
        Duration limit,
        boolean profile) {}
