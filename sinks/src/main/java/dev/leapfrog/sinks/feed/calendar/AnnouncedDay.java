package dev.leapfrog.sinks.feed.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A day on which something was announced to happen.
 *
 * @param id the same when the day is moved
 * @param sure whether it is the word of who offers the model; a date of anybody else is tentative
 * @param details a sentence each
 * @param knownAt when the page that says so was fetched
 */
public record AnnouncedDay(
        String id, LocalDate day, String title, boolean sure, List<String> details, Instant knownAt) {
    public AnnouncedDay {
        details = List.copyOf(details);
    }
}
