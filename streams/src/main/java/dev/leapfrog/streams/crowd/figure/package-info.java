/**
 * What a board looks like at the top: how many stand with the leader, how far it stands above others, how the first
 * models divide. Plain Java, without a state.
 *
 * <p>Invariant: nothing walks over the whole board; groups are counted up to a limit.
 */
@NullMarked
package dev.leapfrog.streams.crowd.figure;

import org.jspecify.annotations.NullMarked;
