/**
 * Everything that topologies emit: states, folded facts, alerts. Sealed: {@link dev.leapfrog.events.output.Output} says
 * by which key and for which time each travels, {@link dev.leapfrog.events.topic.Topics#of} to which topic.
 */
@NullMarked
package dev.leapfrog.events.output;

import org.jspecify.annotations.NullMarked;
