/**
 * The Kafka shell: what was found goes out in one transaction a response, and what was said last comes back in.
 *
 * <p>Invariants: one transactional producer a source, whose opening fences every predecessor <em>before</em> the last
 * facts are read; a transaction is begun only when everything that goes into it is known, and is committed at once, as
 * readers wait for open ones; it holds the observations, the facts they lead to and the cursor, so that after a crash
 * either all of it is there or nothing. Nothing is retried here: a writer that has failed is closed and opened anew.
 */
@NullMarked
package dev.leapfrog.ingest.publish;

import org.jspecify.annotations.NullMarked;
