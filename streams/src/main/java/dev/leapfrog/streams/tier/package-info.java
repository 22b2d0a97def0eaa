/**
 * How good small open models are: the best of each size tier, and how small one reaches the score of a known model.
 * Plain Java.
 *
 * <p>Invariants: the first time that a board shows a reference sets what is reached without telling; that a smaller
 * tier reaches it is told once.
 */
@NullMarked
package dev.leapfrog.streams.tier;

import org.jspecify.annotations.NullMarked;
