/**
 * How far one segment of a board is behind another, in points and in days.
 *
 * <p>Two leaders and the board they are on come in, a {@link dev.leapfrog.events.output.GapState} goes out. Pure.
 */
@NullMarked
package dev.leapfrog.streams.gap.measure;

import org.jspecify.annotations.NullMarked;
