/**
 * How much models are used, concluded from all sources of a measure.
 *
 * <p>Invariants: plain Java without Kafka; an empty list says nothing.
 */
@NullMarked
package dev.leapfrog.streams.uptake;

import org.jspecify.annotations.NullMarked;
