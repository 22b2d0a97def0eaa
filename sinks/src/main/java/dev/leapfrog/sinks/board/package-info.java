/**
 * Boards as they stand: who leads, how far segments are apart, and how far they were a month ago.
 *
 * <p>Records of the series {@code frontier} and {@code gaps} come in; {@link dev.leapfrog.sinks.board.CurrentBoards}
 * keeps what is current and what it is compared with.
 *
 * <p>Invariants: the last record of a key counts; the past is compared on one scale only.
 */
@NullMarked
package dev.leapfrog.sinks.board;

import org.jspecify.annotations.NullMarked;
