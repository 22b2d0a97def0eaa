/**
 * Running a topology: its settings, its start and its end. The only thread-bearing part of the module.
 *
 * <p>Invariants: exactly-once always; a topology that fails stops as a whole and says so, it never goes on without a
 * part of its work.
 */
@NullMarked
package dev.leapfrog.streams.runtime;

import org.jspecify.annotations.NullMarked;
