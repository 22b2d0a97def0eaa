/**
 * The Kafka side of publishing: one transactional producer a source, and what the logs held when they were opened.
 *
 * <p>In: a {@link dev.leapfrog.ingest.publish.Transaction}, written as records and committed at once. Out: the last
 * facts of all sources, read to the end of the compacted topics, and what people release from quarantine. Invariants:
 * opening a source's producer fences every predecessor <em>before</em> the last facts are read; a transaction is begun
 * only when everything that goes into it is known, as readers wait for open ones. Nothing is retried here: a writer
 * that has failed is closed and opened anew. No other package of ingest knows Kafka.
 */
@NullMarked
package dev.leapfrog.ingest.publish.kafka;

import org.jspecify.annotations.NullMarked;
