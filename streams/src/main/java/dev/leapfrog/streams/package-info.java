/**
 * Detectors and the topologies that run them.
 *
 * <p>Invariants: detectors are plain Java over what they are given, see no Kafka and no clock; only the shells
 * ({@code arena}, {@code ecosystem}, {@code shell}) and {@code runtime} know Streams; the order of offsets in one
 * partition is the only order there is.
 */
@NullMarked
package dev.leapfrog.streams;

import org.jspecify.annotations.NullMarked;
