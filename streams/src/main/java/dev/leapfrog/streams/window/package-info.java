/**
 * Innovation windows: for how long a model that took the lead of one segment stays clearly ahead of another segment.
 * Plain Java.
 *
 * <p>Invariants: a model opens one window per board and pair, ever, so that its windows cannot overlap; a window closes
 * when two publications in a row show a model that is as good, and is dated by the first; what is not comparable any
 * more ends as censored, and closes nothing.
 */
@NullMarked
package dev.leapfrog.streams.window;

import org.jspecify.annotations.NullMarked;
