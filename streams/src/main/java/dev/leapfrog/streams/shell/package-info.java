/**
 * What the shells around detectors share: the memory in a state store, records on their way out.
 *
 * <p>Invariant: no decision about what is told is made here.
 */
@NullMarked
package dev.leapfrog.streams.shell;

import org.jspecify.annotations.NullMarked;
