/**
 * Good enough and premium: which open models do nearly as well as the closed leader of a board, and what the leader
 * costs more.
 *
 * <pre>
 * board, prices -> Measure -> GoodEnough
 *               -> EnoughTrack (reached, band of the premium) -> EnoughFinding -> GOOD_ENOUGH, PREMIUM_CROSSED
 * </pre>
 */
@NullMarked
package dev.leapfrog.streams.market.enough;

import org.jspecify.annotations.NullMarked;
