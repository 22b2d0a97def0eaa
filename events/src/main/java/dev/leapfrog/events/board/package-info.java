/** Leaderboards: arenas, boards, publications, scores and their scale. */
@NullMarked
package dev.leapfrog.events.board;

import org.jspecify.annotations.NullMarked;
