/**
 * What stages and detectors keep between events, as they see it: keys and JSON. No Kafka here.
 *
 * <pre>
 * memory of a topology = version NAME        which version wrote the part of NAME
 *                      + NAME key            the part of the stage or detector NAME
 * </pre>
 *
 * <p>Invariants: before an event is done, what it changed is in the memory, or the memory says from which offset on the
 * input has it, so that a restart at any point goes on where it stopped; parts of names that are not known are left
 * alone.
 */
@NullMarked
package dev.leapfrog.streams.memory;

import org.jspecify.annotations.NullMarked;
