/**
 * Recorded responses: WARC files (ISO 28500), written once and read in the order of their dates. Live responses are
 * recorded before anything is made of them.
 *
 * <p>Invariants: a file is checked from end to end before anything of it is handed out, so that a broken file costs a
 * message and nothing else; the order of responses is (WARC-Date, file, offset) whatever order the files were given in,
 * and that triple is the cursor by which reading goes on later; a live response has its cursor only when it is on the
 * disk, and a live file that was torn by a kill is cut back to its last whole record before the folder is used again.
 */
@NullMarked
package dev.leapfrog.ingest.archive;

import org.jspecify.annotations.NullMarked;
