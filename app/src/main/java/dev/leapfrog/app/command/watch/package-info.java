/**
 * The models that the user uses: to name them, and to see what concerns them.
 *
 * <p>Invariant: what is named here is kept in the data folder; the user's own configuration is read and never written.
 */
@NullMarked
package dev.leapfrog.app.command.watch;

import org.jspecify.annotations.NullMarked;
