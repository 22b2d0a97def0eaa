package dev.leapfrog.bench.board;

import dev.leapfrog.events.board.Score;
import org.jspecify.annotations.Nullable;

/**
 * What a publication does to one row.
 *
 * @param before null for a row that is new
 * @param after null for a row that is withdrawn
 */
record Move(int row, @Nullable Score before, @Nullable Score after) {}
