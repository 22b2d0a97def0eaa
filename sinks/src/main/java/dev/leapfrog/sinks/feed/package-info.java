/**
 * Feeds: what happened as Atom and as JSON Feed, by family of alerts, board, lab and model, and as stories.
 *
 * <p>{@link dev.leapfrog.sinks.feed.FeedName} says which, {@link dev.leapfrog.sinks.feed.Feeds} puts one together from
 * a {@link dev.leapfrog.sinks.history.History}, {@link dev.leapfrog.sinks.feed.FeedFormat} writes it.
 *
 * <p>Invariants: an entry keeps its id for good, that of the story or of the happening, and is updated when that is
 * revised; scraped text is text, never markup.
 */
@NullMarked
package dev.leapfrog.sinks.feed;

import org.jspecify.annotations.NullMarked;
