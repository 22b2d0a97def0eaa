/**
 * The Pareto frontier of score against price.
 *
 * <pre>
 * board, prices -> models with a list price, best first -> each that is cheaper than all before -> ParetoFrontier
 *                                                       -> ParetoTrack -> PARETO_CHANGED
 * </pre>
 */
@NullMarked
package dev.leapfrog.streams.market.pareto;

import org.jspecify.annotations.NullMarked;
