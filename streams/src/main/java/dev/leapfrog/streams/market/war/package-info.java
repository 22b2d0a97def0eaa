/**
 * Price wars: several labs cut the prices of models of like capability within days.
 *
 * <pre>
 * confirmed cuts of labs' own prices, boards -> Cut -> War -> PRICE_WAR
 * </pre>
 */
@NullMarked
package dev.leapfrog.streams.market.war;

import org.jspecify.annotations.NullMarked;
