/**
 * What detectors keep between events, as they see it: keys and JSON. No Kafka here.
 *
 * <p>Invariant: everything kept is in the memory before the event that changed it is done, so that a restart at any
 * point goes on where it stopped.
 */
@NullMarked
package dev.leapfrog.streams.memory;

import org.jspecify.annotations.NullMarked;
