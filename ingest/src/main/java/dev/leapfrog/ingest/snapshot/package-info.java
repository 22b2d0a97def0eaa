/**
 * The comparison: what a source says now against what it said last, as observations and new last facts.
 * {@link dev.leapfrog.ingest.snapshot.Comparison} is the way in; it takes the lists of one response date by date
 * ({@link dev.leapfrog.ingest.snapshot.DatedLists}): lists that cannot be true are held back ({@code doubt}), names are
 * resolved ({@code name}), and each list is compared with the last facts ({@code fact}) by its kind ({@code board},
 * {@code price}, {@code list}); what that leads to is collected in {@code change}.
 *
 * <p>Pure: no Kafka, no clock, no state between calls; the same lists against the same facts give the same observations
 * in the same order, whatever order the rows came in. Invariants kept in the facts of a source:
 *
 * <ul>
 *   <li>one row a (board, model, configuration), as it was last <em>published</em> in order; a late publication or a
 *       revision of an old one leaves it alone, because those who read the log conclude nothing from these either;
 *   <li>all rows of one model carry the same attributes, so that a change of one is emitted once and not once a board;
 *   <li>one publication a date of a dated board, by the names of the source; a known date is never published again.
 * </ul>
 */
@NullMarked
package dev.leapfrog.ingest.snapshot;

import org.jspecify.annotations.NullMarked;
