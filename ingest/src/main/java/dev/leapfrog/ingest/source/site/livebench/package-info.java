/**
 * LiveBench: a table of task scores and a list of categories per release, which together make boards.
 *
 * <p>Invariant: Only the newest release is told; a table says nothing before the categories of its release are there.
 */
@NullMarked
package dev.leapfrog.ingest.source.site.livebench;

import org.jspecify.annotations.NullMarked;
