/**
 * From what a source said of a row to the model it means: whose it is, which release, in which configuration, how open.
 *
 * <p>Purpose: one model has one id over all sources, however they spell it; what a source leaves out is filled in from
 * facts that name their source. Everything known of single names stands in four tables beside this package's classes
 * ({@code labs}, {@code licences}, {@code families} and {@code models}{@code .yaml}), none in the code.
 *
 * <p>Invariants: an answer depends on its question and the tables alone, on no clock and on no earlier question. A
 * wrong merge is worse than a miss: a name that no table proves to be a known model stands for itself. Openness comes
 * from the licence that the row states, never from a family, a lab or another row.
 */
@NullMarked
package dev.leapfrog.ingest.resolve;

import org.jspecify.annotations.NullMarked;
