/**
 * The comparison: what a source says now against what it said last, as observations and new last facts.
 *
 * <p>Pure: no Kafka, no clock, no state between calls; the same lists against the same facts give the same observations
 * in the same order, whatever order the rows came in. Invariants kept in the facts of a source:
 *
 * <ul>
 *   <li>one row a (board, model, configuration), as it was last <em>told</em> by a publication that closed in order; a
 *       late publication or a revision of an old one leaves it alone, because those who read the log conclude nothing
 *       from these either;
 *   <li>all rows of one model carry the same attributes, so that a change of one is told once and not once a board;
 *   <li>one issue a date of a dated board, by the names of the source; what is known once is never published again.
 * </ul>
 */
@NullMarked
package dev.leapfrog.ingest.snapshot;

import org.jspecify.annotations.NullMarked;
