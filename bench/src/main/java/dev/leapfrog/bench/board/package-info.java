/**
 * Seeded boards in the shape of real ones, of any size.
 *
 * <pre>
 * seed -> SeededModels (labs, countries, openness, names) + Quantiles (scores, intervals, votes of a real board)
 *   -> SeededBoard (rows and how they move) -> SeededArena -> observations in the order in which ingest writes them
 * </pre>
 *
 * <p>Invariants: one seed always gives the same observations; a publication costs the same on a board of any size.
 */
@NullMarked
package dev.leapfrog.bench.board;

import org.jspecify.annotations.NullMarked;
