package dev.leapfrog.sinks.route;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

import dev.leapfrog.events.output.Alert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Several notices told together.
 *
 * @param at at what time of the day; of no meaning for an hourly one
 * @param day on which day of the week; of no meaning but for a weekly one
 * @param bypass what matters at least so much is told by itself at once; null for nothing
 */
public record Digest(
        Period period,
        LocalTime at,
        DayOfWeek day,
        ZoneId zone,
        @Nullable Severity bypass) {
    /** How often. */
    public enum Period {
        HOURLY,
        DAILY,
        WEEKLY
    }

    /** Whether something of that severity waits for the digest. */
    public boolean holds(Severity severity) {
        return bypass == null || severity.compareTo(bypass) < 0;
    }

    /** When the first digest after that instant is due. A time that a change of clocks leaves out is an hour later. */
    public Instant after(Instant instant) {
        if (period == Period.HOURLY) {
            return instant.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        }
        ZonedDateTime now = instant.atZone(zone);
        ZonedDateTime next = period == Period.DAILY
                ? now.toLocalDate().atTime(at).atZone(zone)
                : now.toLocalDate()
                        .with(TemporalAdjusters.nextOrSame(day))
                        .atTime(at)
                        .atZone(zone);
        if (next.toInstant().isAfter(instant)) {
            return next.toInstant();
        }
        int days = period == Period.DAILY ? 1 : 7;
        return next.toLocalDate().plusDays(days).atTime(at).atZone(zone).toInstant();
    }
}
