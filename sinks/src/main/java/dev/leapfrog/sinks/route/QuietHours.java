package dev.leapfrog.sinks.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import dev.leapfrog.events.json.Require;
import dev.leapfrog.events.output.Alert.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Hours in which nobody is told anything; it is told when they end.
 *
 * @param to before or after {@code from}: 22:00 to 07:00 ends on the next day
 * @param bypass what matters at least so much is told all the same; null for nothing
 */
public record QuietHours(
        LocalTime from, LocalTime to, ZoneId zone, @Nullable Severity bypass) {
    public QuietHours {
        Require.that(!from.equals(to), "quiet hours need a beginning and another end");
    }

    /** When something of that severity may be told, if it is to be told at {@code now}: then, or later. */
    public Instant earliest(Instant now, Severity severity) {
        if (bypass != null && severity.compareTo(bypass) >= 0) {
            return now;
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant night = end(today.minusDays(1), now);
        return night.isAfter(now) ? night : end(today, now);
    }

    /** The end of those that begin on that day, when {@code now} is among them; else {@code now}. */
    private Instant end(LocalDate day, Instant now) {
        Instant begin = day.atTime(from).atZone(zone).toInstant();
        Instant end = (from.isBefore(to) ? day : day.plusDays(1))
                .atTime(to)
                .atZone(zone)
                .toInstant();
        return now.isBefore(begin) || !now.isBefore(end) ? now : end;
    }
}
