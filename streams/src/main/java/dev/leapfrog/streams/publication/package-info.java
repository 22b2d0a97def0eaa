/**
 * How the lists of many sources become occasions on which something is concluded: what a source has said since its last
 * marker, when each source was last heard, which days are over, what falls due.
 *
 * <p>Invariants: nothing is concluded on a list that is not closed; time passes by markers and by days that end, never
 * by a clock; what falls due is tested when a day has ended, so that the order of the sources within a day does not
 * matter.
 */
@NullMarked
package dev.leapfrog.streams.publication;

import org.jspecify.annotations.NullMarked;
