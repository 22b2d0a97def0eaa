/**
 * LiveBench: a table of task scores and a list of categories per release, which together make boards.
 *
 * <p>Invariant: only the newest release is published, and only when both its table and its categories have been read.
 */
@NullMarked
package dev.leapfrog.ingest.source.site.livebench;

import org.jspecify.annotations.NullMarked;
