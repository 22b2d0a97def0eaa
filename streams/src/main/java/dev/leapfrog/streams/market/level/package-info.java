/**
 * The price of capability: what the cheapest model costs that does as well as a reference model.
 *
 * <pre>
 * board, prices -> models with a list price, best first -> LevelPrice, for each reference -> CapabilityPrice
 *                                                       -> LevelTrack (what was told, lows) -> CAPABILITY_HALVED
 * </pre>
 */
@NullMarked
package dev.leapfrog.streams.market.level;

import org.jspecify.annotations.NullMarked;
