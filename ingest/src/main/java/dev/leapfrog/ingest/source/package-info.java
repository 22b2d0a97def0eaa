/**
 * What sources are, and what they read out of a page.
 *
 * <p>A source is a pure function from the bytes of one response to the lists in it. Invariants: no bytes whatever make
 * a source throw; a page that is not what it should be is {@link dev.leapfrog.ingest.source.Unrecognised}, never an
 * empty or shorter list; names are those of the source, nothing is resolved here; no source keeps state, reads a clock
 * or fetches anything. Each site has a sub-package of its own and none sees another's.
 */
@NullMarked
package dev.leapfrog.ingest.source;

import org.jspecify.annotations.NullMarked;
