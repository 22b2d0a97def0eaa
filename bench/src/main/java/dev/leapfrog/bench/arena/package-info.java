/**
 * The speed of the arena topology against a bare copy of the same records, and how late its states are.
 *
 * <pre>
 * SeededArena -> Feed (transactions, as ingest writes them) -> scores of the topology, scores of the copy
 *   -> Workload (a JVM that runs one of the two) -> its committed offsets -> time of a round
 *   -> CaseRun (rounds, alternately) and Trickle (one publication at a time) -> CaseResult -> Report
 * </pre>
 *
 * <p>Invariants: both read the same records from the same broker, exactly-once, on one thread, and commit every 100 ms;
 * one rests while the other works; broker, topology and copy have a JVM each.
 */
@NullMarked
package dev.leapfrog.bench.arena;

import org.jspecify.annotations.NullMarked;
