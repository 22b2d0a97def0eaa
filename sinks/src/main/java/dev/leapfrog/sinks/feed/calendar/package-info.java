/**
 * A calendar of what has been announced: days on which models end, and prices that hold from a later day (iCalendar,
 * RFC 5545).
 *
 * <p>{@link dev.leapfrog.sinks.feed.calendar.AnnouncedDays} collects the days from a history,
 * {@link dev.leapfrog.sinks.feed.calendar.CalendarFile} writes them.
 *
 * <p>Invariant: a day keeps its identifier when it is moved, so that subscribers see it move.
 */
@NullMarked
package dev.leapfrog.sinks.feed.calendar;

import org.jspecify.annotations.NullMarked;
