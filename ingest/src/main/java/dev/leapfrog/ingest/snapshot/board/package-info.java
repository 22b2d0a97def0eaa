/**
 * Lists of scores against what their boards had before.
 *
 * <p>In: the board lists of one date. {@link PublicationOrder} says how each stands to what is known of its board;
 * {@link ModelUpdates} emits what has become known of the models; then {@link NewPublication}, {@link LatePublication}
 * or {@link Revision} emits the difference, and {@link ArenaMarkers} closes the arenas. Invariants: only a publication
 * in order changes rows; a known date is never published again.
 */
@NullMarked
package dev.leapfrog.ingest.snapshot.board;

import org.jspecify.annotations.NullMarked;
