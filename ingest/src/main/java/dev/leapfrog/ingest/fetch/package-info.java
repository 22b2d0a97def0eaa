/**
 * Live fetching: polite, conditional and bounded.
 *
 * <p>In: a {@link dev.leapfrog.ingest.fetch.request.Request}. {@link dev.leapfrog.ingest.fetch.Fetcher} adds the keys
 * from the environment, {@code policy} says when and whether each hop may be asked, {@code exchange} asks. Out: a
 * {@link dev.leapfrog.ingest.fetch.request.Fetched}, for everything that a server can do;
 * {@link dev.leapfrog.ingest.fetch.Schedule} says when to ask again. Invariants: no exception for what a server does;
 * nothing is asked of a host that the source's definition does not name; keys are in no value that can be printed.
 */
@NullMarked
package dev.leapfrog.ingest.fetch;

import org.jspecify.annotations.NullMarked;
