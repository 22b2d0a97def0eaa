/**
 * Recorded responses: WARC files (ISO 28500), written once and read in the order of their dates.
 *
 * <p>Invariants: a file is checked from end to end before anything of it is handed out, so that a broken file costs a
 * message and nothing else; the order of responses is (WARC-Date, file, offset) whatever order the files were given in,
 * and that triple is the cursor by which reading goes on later.
 */
@NullMarked
package dev.leapfrog.ingest.archive;

import org.jspecify.annotations.NullMarked;
