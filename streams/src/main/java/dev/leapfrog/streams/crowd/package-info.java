/**
 * What is told of the top of a board: who comes into the band below the leader for the first time, when more or fewer
 * stand there than ever, when the first models divide over more or fewer labs and countries. Plain Java.
 *
 * <p>Invariants: the first conclusion on a board sets labs, records and divisions without telling; a lab is new once; a
 * division is told again only when it has moved by a whole step since.
 */
@NullMarked
package dev.leapfrog.streams.crowd;

import org.jspecify.annotations.NullMarked;
