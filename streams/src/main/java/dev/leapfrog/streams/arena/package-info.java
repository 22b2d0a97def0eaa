/**
 * The boards of an arena: what is kept of each, what its events do to that, and the topology that runs it.
 *
 * <p>Invariants: rows take effect as they come, conclusions are drawn on markers alone; one source is followed at a
 * time, and only its publications conclude; everything kept is in the {@link dev.leapfrog.streams.arena.Memory} before
 * the event that changed it is done, so that a restart at any point goes on where it stopped. Kafka is seen by
 * {@code Arena…} classes only.
 */
@NullMarked
package dev.leapfrog.streams.arena;

import org.jspecify.annotations.NullMarked;
