/**
 * The chat arena of LMArena (LMSYS before 2025) by the copies of its leaderboards that are kept in public repositories.
 *
 * <p>Both sources list the same board, {@code lmarena/text/overall}, on the Elo scale. The change of 29 June 2024 from
 * online Elo to a Bradley-Terry fit in {@link dev.leapfrog.ingest.source.site.lmarena.LmArenaHistory} shows in the
 * ratings only and is not marked in the file, so it is detected from the ratings later.
 */
@NullMarked
package dev.leapfrog.ingest.source.site.lmarena;

import org.jspecify.annotations.NullMarked;
