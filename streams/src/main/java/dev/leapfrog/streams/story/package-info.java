/**
 * What happened, put together from alerts for people to read: one story for one happening.
 *
 * <pre>
 * alerts of a topology's detectors -> ArenaStories, EcosystemStories: to which story each belongs, which it then names
 *                                  -> StoryBook: stories that may still be revised
 * a marker, or a day that ended    -> ArenaText (CauseText, CategoryText), MarketText, ReleaseText, ListText:
 *                                     headline and lines -> Story
 * </pre>
 *
 * <p>Invariants: an alert of a happening that a story has is added to that story, whenever it comes; a story is written
 * when the marker comes that closes its subject, never half-way; its id holds nothing but its kind, subject and
 * beginning.
 */
@NullMarked
package dev.leapfrog.streams.story;

import org.jspecify.annotations.NullMarked;
