/**
 * The last facts of a source: what the next response is compared with.
 *
 * <p>In: {@link Facts} as last written. {@link FactsDraft} is their working copy while a response is compared, with a
 * note of what is altered; {@link Attributes} is what is known of a model, {@link MergedModels} which models were
 * merged into others. Out: the facts that are new or gone. Invariants: one fact an entity; all rows of a model carry
 * the same attributes; merges have no circles.
 */
@NullMarked
package dev.leapfrog.ingest.snapshot.fact;

import org.jspecify.annotations.NullMarked;
