/**
 * Evidence from links: what the links that sources give with names show of what the names mean.
 *
 * <p>In: the rows of a page. {@link AliasLearning} gives the evidence of one row, {@link PageEvidence} that of all;
 * {@link LinkReview} holds it against what was learned before (new, confirmed, dropped); {@link ProvedModels} follows
 * which models proved to be others. Invariants: a wrong merge is worse than a miss, so anything that contradicts a link
 * makes it worthless; the order of rows within a page does not matter.
 */
@NullMarked
package dev.leapfrog.ingest.resolve.evidence;

import org.jspecify.annotations.NullMarked;
