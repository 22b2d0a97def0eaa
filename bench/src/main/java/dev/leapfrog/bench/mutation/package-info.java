/**
 * Real pages, altered at random, given to every source: none may throw, hang or state what cannot be.
 *
 * <p>Invariants: a run is repeated by its seed; what goes wrong is written to a folder, one file a body.
 */
@NullMarked
package dev.leapfrog.bench.mutation;

import org.jspecify.annotations.NullMarked;
