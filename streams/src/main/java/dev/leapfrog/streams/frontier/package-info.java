/**
 * Who leads each segment of a board, and the life of a shift: provisional, held, confirmed, retracted. Plain Java.
 *
 * <p>Invariants: nothing is concluded before a publication closes; a lead that is statistically tied never ends a
 * reign; of a first publication, and of the first one on another scale, nothing is told.
 */
@NullMarked
package dev.leapfrog.streams.frontier;

import org.jspecify.annotations.NullMarked;
