/**
 * Stories and alerts as they come, as Server-Sent Events.
 *
 * <p>{@link dev.leapfrog.sinks.web.stream.EventStreams} listens to the history once and hands each record to every
 * {@link dev.leapfrog.sinks.web.stream.Subscriber}, which has a queue and a thread of its own. The id of an event is
 * the {@link dev.leapfrog.sinks.web.stream.Positions} up to which the client has seen the topics, so that it goes on
 * where it was with any server that reads them.
 *
 * <p>Invariants: nobody waits for a client; one whose queue is full is closed and may come back; a client that comes
 * back gets each record behind its positions once, in the order of its partition.
 */
@NullMarked
package dev.leapfrog.sinks.web.stream;

import org.jspecify.annotations.NullMarked;
