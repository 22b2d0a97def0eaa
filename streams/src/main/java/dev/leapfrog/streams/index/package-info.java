/**
 * One scale for all boards: an index of capability, fitted to boards that share models.
 *
 * <pre>
 * boards -> ScoreTable (what hangs together by shared models) -> LogisticFit (capability, slope, difficulty)
 *        -> FittedIndex (index points, intervals) -> CapabilityIndex, GapStates -> index, gaps
 * </pre>
 *
 * <p>Method: the two-parameter logistic model of item response theory as in the Epoch Capabilities Index (Epoch AI, "A
 * Rosetta Stone for AI Benchmarks", 2025): a model's score on a board is {@code sigmoid(slope * (capability -
 * difficulty))}. Boards without tasks, such as ratings, have the same straight line without the sigmoid.
 *
 * <p>Invariants: sums run in the order of ids, so that no order of arrival matters; a refit is made at most once a day,
 * at its end; nothing is alerted.
 */
@NullMarked
package dev.leapfrog.streams.index;

import org.jspecify.annotations.NullMarked;
