/**
 * Recordings made of what is in the topics: facts of some sources, thinned, in the form that {@code replay} reads.
 *
 * <p>Invariants: only sources are taken whose licence was named; every list keeps the source, the address and the date
 * it came from; a list of which rows were left out is never complete, so that nothing is withdrawn by leaving it out;
 * the same topics give the same bytes.
 */
@NullMarked
package dev.leapfrog.app.recording;

import org.jspecify.annotations.NullMarked;
