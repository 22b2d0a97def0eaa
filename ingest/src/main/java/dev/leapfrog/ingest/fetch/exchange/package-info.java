/**
 * One HTTP exchange: a request is sent, its answer read, redirects not followed.
 *
 * <p>In: a request that may be sent now. The addresses of its host are checked, it is sent, the body is unpacked piece
 * by piece. Out: an {@link dev.leapfrog.ingest.fetch.exchange.Answer}. Invariants: whatever the server does costs
 * bounded time and memory and ends in one line for people, never in an exception.
 */
@NullMarked
package dev.leapfrog.ingest.fetch.exchange;

import org.jspecify.annotations.NullMarked;
