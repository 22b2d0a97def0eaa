/**
 * Live ingest: watches the sources that are to be polled.
 *
 * <p>In: a page of a source when it is due, from {@code fetch}. It is archived first, then taken by {@code intake}, one
 * at a time for all sources; pages that it points to, or at which its list goes on, follow in the same round. Out:
 * observations in Kafka, an event per page for people who watch, a log line when a source fails for long or recovers.
 * Invariants: nothing is published that is not archived; nothing is dated by a clock that is not believed; a watch ends
 * only when it is asked to, or when the archive or Kafka cannot be written.
 */
@NullMarked
package dev.leapfrog.ingest.live;

import org.jspecify.annotations.NullMarked;
