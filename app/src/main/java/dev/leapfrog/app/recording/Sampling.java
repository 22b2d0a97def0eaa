package dev.leapfrog.app.recording;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** How often a list is taken: the first of each such time, in UTC. */
public enum Sampling {
    /** Of each calendar month the first. */
    MONTH,
    /** Of each week, from Monday, the first. */
    WEEK,
    /** Of each date the first. */
    DAY;

    /** The first day of the time that an instant lies in. */
    LocalDate slot(Instant at) {
        LocalDate date = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return switch (this) {
            case MONTH -> date.withDayOfMonth(1);
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case DAY -> date;
        };
    }
}
