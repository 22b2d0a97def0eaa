/**
 * What a source said becomes a transaction: what is new, the facts that follow from it, how the source goes.
 *
 * <p>In: the lists of a page, or that there is none. They are compared with what the source published before. Out: one
 * {@link dev.leapfrog.ingest.publish.Transaction} a response, to an {@link dev.leapfrog.ingest.publish.ObservationLog}.
 * Invariants: a transaction holds the observations, the facts they lead to and the cursor, so that after a crash either
 * all of it is there or nothing; what is kept in memory changes only when the commit is known to have succeeded.
 */
@NullMarked
package dev.leapfrog.ingest.publish;

import org.jspecify.annotations.NullMarked;
