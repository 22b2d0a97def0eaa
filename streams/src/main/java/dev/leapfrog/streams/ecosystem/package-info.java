/**
 * Prices, releases and uptake together: what an observation is to each of them, and the topology that runs them.
 *
 * <p>Invariants: reads {@code observations} alone, in the order of its offsets; everything kept is in the memory before
 * the event that changed it is done. Kafka is seen by the topology and its processor only.
 */
@NullMarked
package dev.leapfrog.streams.ecosystem;

import org.jspecify.annotations.NullMarked;
