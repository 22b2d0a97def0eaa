/**
 * The seam between topologies and what concludes.
 *
 * <pre>
 * scores       -> ClosedBoard, Leaders    -> BoardDetector   one board has published, or a day has ended
 *              -> ClosedArena             -> ArenaDetector   all boards of one fetch are in
 * observations -> ClosedList              -> ListDetector    a source has closed a list
 *              -> Output                  -> FactDetector    the list detectors have concluded
 *              -> ClosedBoard, ModelPrices -> MarketDetector  a board of the market has published
 *                                         -> Output          states, facts, alerts
 * </pre>
 *
 * <p>A detector is a small class without Kafka: it is given read-only views, keeps a state of its own in the memory of
 * its name, and returns outputs. A topology is a list of detectors
 * ({@link dev.leapfrog.streams.detector.DetectorChain}); adding one touches its package, that list and the contract.
 */
@NullMarked
package dev.leapfrog.streams.detector;

import org.jspecify.annotations.NullMarked;
