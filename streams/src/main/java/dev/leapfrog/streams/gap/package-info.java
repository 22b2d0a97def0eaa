/**
 * How far one segment of a board is behind another: in points, percent, odds and days; and when that is worth telling.
 * Plain Java.
 *
 * <p>Invariants: a gap is measured between point leaders; the first conclusion sets band and records without telling;
 * what has been told is not told again before the gap has moved by more than the hysteresis.
 */
@NullMarked
package dev.leapfrog.streams.gap;

import org.jspecify.annotations.NullMarked;
