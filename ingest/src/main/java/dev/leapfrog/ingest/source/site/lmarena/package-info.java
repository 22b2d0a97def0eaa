/**
 * The chat arena of LMArena (LMSYS before 2025) by the copies of its leaderboards that are kept in public repositories.
 *
 * <p>Both sources list the same board, {@code lmarena/text/overall}, on the Elo scale. The change of 29 June 2024 from
 * online Elo to a Bradley-Terry fit in {@link dev.leapfrog.ingest.source.site.lmarena.LmArenaHistory} stands in the
 * ratings only, not in the file, and so is left to those who look at the ratings.
 */
@NullMarked
package dev.leapfrog.ingest.source.site.lmarena;

import org.jspecify.annotations.NullMarked;
