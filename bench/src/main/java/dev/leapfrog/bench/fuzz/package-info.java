/**
 * Fuzzing of the sources: real pages, altered at random, are given to every source, and none may throw, hang or yield
 * implausible data.
 *
 * <pre>
 * recordings and fixtures -> RealPages -> SmallPage (cut down, so that a try is cheap)
 *   -> Mutations (bytes, lines, tokens, markup, JSON) -> the source's parser
 *   -> Plausibility (what was yielded), Hang (what does not end) -> Tally, and one file for each faulty body
 * </pre>
 *
 * <p>Invariants: the seed repeats a run; every fault is kept as a file.
 */
@NullMarked
package dev.leapfrog.bench.fuzz;

import org.jspecify.annotations.NullMarked;
