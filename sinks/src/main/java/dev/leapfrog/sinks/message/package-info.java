/**
 * Messages to people: what one says, in words that a channel may set as it likes.
 *
 * <p>{@link dev.leapfrog.sinks.message.Message} is one notice, or the digest of several;
 * {@link dev.leapfrog.sinks.message.Wording} makes title and text of it, by the user's template or its own.
 *
 * <p>Invariants: what came from pages is escaped by the channel's rule before it stands beside mark-up, and holds no
 * control character; what is cut is cut between characters and escapes.
 */
@NullMarked
package dev.leapfrog.sinks.message;

import org.jspecify.annotations.NullMarked;
