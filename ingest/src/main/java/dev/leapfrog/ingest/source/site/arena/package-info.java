/**
 * The leaderboard pages of arena.ai (lmarena.ai before 2026), in HTML.
 *
 * <p>Invariant: the data that a page carries for its scripts are preferred to its table, which is cut and rounded.
 */
@NullMarked
package dev.leapfrog.ingest.source.site.arena;

import org.jspecify.annotations.NullMarked;
