/**
 * What to ask a server for, and what came of it: plain values, checked when they are made.
 *
 * <p>In: what a source's definition says of a page. Out: a {@link dev.leapfrog.ingest.fetch.request.Request} that may
 * be sent, and one of five cases of {@link dev.leapfrog.ingest.fetch.request.Fetched} for its end. Invariants: a
 * request names only hosts of the definition; keys are named, never held; reasons are one printable line.
 */
@NullMarked
package dev.leapfrog.ingest.fetch.request;

import org.jspecify.annotations.NullMarked;
