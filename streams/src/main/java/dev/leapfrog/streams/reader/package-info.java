/**
 * Observations from their JSON, fast where there are many.
 *
 * <pre>
 * bytes -> JsonMembers: where the members of the object are
 *       -> ScoreReader: a score; parts that were read before come from a SliceCache
 *       -> EventJson: everything else, and whatever does not look as expected
 * </pre>
 *
 * <p>Invariant: what is read is what {@link dev.leapfrog.events.json.EventJson} reads.
 */
@NullMarked
package dev.leapfrog.streams.reader;

import org.jspecify.annotations.NullMarked;
