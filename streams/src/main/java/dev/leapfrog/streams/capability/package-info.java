/**
 * What a given capability costs, and how fast that falls.
 *
 * <pre>
 * prices over time of what reaches a level -> the cheapest so far -> Decline (x per year, days to halve)
 * </pre>
 *
 * <p>Pure: no Kafka, no state of its own.
 */
@NullMarked
package dev.leapfrog.streams.capability;

import org.jspecify.annotations.NullMarked;
