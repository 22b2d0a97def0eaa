/**
 * The topology of arenas, as a list of what it does.
 *
 * <pre>
 * scores -> follow (which source, rows, scale breaks) -> frontier (who leads) -> board detectors (gaps)
 *        -> arena detectors, when all boards of one fetch are in
 *        -> frontier, gaps, alerts
 * </pre>
 *
 * <p>Invariant: one arena stands in one partition, and nothing is read but {@code scores}. Kafka is seen by
 * {@code ArenaTopology} only.
 */
@NullMarked
package dev.leapfrog.streams.arena;

import org.jspecify.annotations.NullMarked;
