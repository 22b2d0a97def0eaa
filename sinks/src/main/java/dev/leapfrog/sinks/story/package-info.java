/**
 * Stories for subscribers: which ones are wanted, how one is written, and what a revision adds.
 *
 * <p>Records of the topic of stories come in; {@link dev.leapfrog.sinks.story.NewestStories} keeps the newest revision
 * of each, {@link dev.leapfrog.sinks.story.StoryText} writes it for people or programs.
 *
 * <p>Invariants: one story is one entry, however often it was revised; text is free of control characters.
 */
@NullMarked
package dev.leapfrog.sinks.story;

import org.jspecify.annotations.NullMarked;
