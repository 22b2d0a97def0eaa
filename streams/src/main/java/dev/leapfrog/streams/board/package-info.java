/**
 * Where every model of a board stands: rows as told, segments in order, and what a lead is worth. Plain Java, no Kafka.
 *
 * <p>Invariants: a segment holds each model once, by its best row; the order of a segment depends on its rows alone and
 * not on the order in which they came; what a change costs grows with the logarithm of the board's size at most.
 */
@NullMarked
package dev.leapfrog.streams.board;

import org.jspecify.annotations.NullMarked;
