/**
 * From a response to a publication: the same way for a replay and for live ingest.
 *
 * <p>In: responses, and what else can come of watching a source, one at a time and in order. The calendar ends the days
 * before it, the source of its URL parses it, {@code snapshot} compares it with what was published before,
 * {@code publish} writes the difference. Out: an {@link dev.leapfrog.ingest.intake.IntakeResult} that says what became
 * of it. Invariants: a response at or before the cursor of its source is not read again; one that cannot be used moves
 * the cursor and the health of the source, and nothing else.
 */
@NullMarked
package dev.leapfrog.ingest.intake;

import org.jspecify.annotations.NullMarked;
