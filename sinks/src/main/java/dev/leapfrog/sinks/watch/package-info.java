/**
 * My models: what a user has said to use, and what is found to concern that.
 *
 * <p>{@link dev.leapfrog.sinks.watch.WatchList} is what the user said. {@link dev.leapfrog.sinks.watch.WatchReports}
 * puts together, from a {@link dev.leapfrog.sinks.history.History}, what a model costs now, when it ends, what was told
 * of it, and which models could take its place ({@link dev.leapfrog.sinks.watch.Alternatives}).
 *
 * <p>Invariants: an alternative names the board and the publication that it rests on and the offer that it is priced
 * at; what is not known is left out, never guessed.
 */
@NullMarked
package dev.leapfrog.sinks.watch;

import org.jspecify.annotations.NullMarked;
