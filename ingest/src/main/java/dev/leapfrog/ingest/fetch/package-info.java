/**
 * Live fetching: polite, conditional and bounded, with an outcome for everything that a server can do.
 *
 * <p>{@link dev.leapfrog.ingest.fetch.Fetcher} asks, {@link dev.leapfrog.ingest.fetch.Fetched} is what came of it,
 * {@link dev.leapfrog.ingest.fetch.Schedule} says when to ask again. Invariants: whatever a server does costs bounded
 * time and memory and ends in one line for people, never in an exception; nothing is asked of a host that the source's
 * definition does not name, that robots.txt keeps us off, or more often than it may be; a bot check, a login or a
 * refusal is reported and never worked around; keys come from the environment by name, go to the origin they are for
 * and nowhere else, and are in no value that can be printed.
 */
@NullMarked
package dev.leapfrog.ingest.fetch;

import org.jspecify.annotations.NullMarked;
