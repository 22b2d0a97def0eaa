/**
 * Claims folded into prices: what many sources say an offer costs becomes one price, its changes are told once, whoever
 * saw them first, and what was only a list put right is told apart from a price that moved.
 *
 * <p>Invariants: plain Java without Kafka; conclusions are drawn when a list is closed or a day has ended; one change
 * makes one confirmed fact and one alert, in whatever order the sources of a day are read; nothing changes what was
 * told of the past; the cost of an event does not depend on how many offers there are.
 */
@NullMarked
package dev.leapfrog.streams.price;

import org.jspecify.annotations.NullMarked;
