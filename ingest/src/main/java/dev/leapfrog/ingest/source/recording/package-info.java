/**
 * The project's own form of a publication, for recordings that are made from what has been published: the bundled
 * history, and what {@code export --recording} writes.
 *
 * <p>Invariant: every excerpt names the source, the address, the origin and the licence of what it was taken from, and
 * is read under a name that distinguishes it from that source itself
 * ({@link dev.leapfrog.events.provenance.RecordedSource}), so that neither is compared with the other.
 */
@NullMarked
package dev.leapfrog.ingest.source.recording;

import org.jspecify.annotations.NullMarked;
