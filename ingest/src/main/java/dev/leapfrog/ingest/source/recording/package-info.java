/**
 * The project's own form of a publication, for recordings that are made from what has been published: the bundled
 * history, and what {@code export --recording} writes.
 */
@NullMarked
package dev.leapfrog.ingest.source.recording;

import org.jspecify.annotations.NullMarked;
