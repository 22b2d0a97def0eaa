/**
 * The topology of everything outside arenas, as a list of what it does.
 *
 * <pre>
 * observations -> lists (what a source says until it closes a list) -> list detectors (prices, releases, uptake)
 *                                                                   -> fact detectors, on what those concluded
 *              -> follow (headline boards, boards of the market)    -> market detectors, with the prices of models
 *              -> prices, releases, uptake, alerts
 * </pre>
 *
 * <p>Invariants: reads {@code observations} alone, in the order of its offsets, so that scores meet the prices that
 * were known when they were written; everything kept is in the memory before the event that changed it is done. Kafka
 * is seen by {@code EcosystemTopology} only.
 */
@NullMarked
package dev.leapfrog.streams.ecosystem;

import org.jspecify.annotations.NullMarked;
