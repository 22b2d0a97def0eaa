package dev.leapfrog.sinks.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds, also with a fraction, or a date. */
final class RetryAfter {
    private static final String SECONDS = "\\d{1,9}(?:\\.\\d{1,9})?";

    private RetryAfter() {}

    /** Null when it is neither; nothing when the date has passed. */
    static @Nullable Duration read(String value, Instant now) {
        String written = value.strip();
        if (written.matches(SECONDS)) {
            return Duration.ofMillis(Math.round(Math.ceil(Double.parseDouble(written) * 1_000)));
        }
        try {
            Instant date = ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
        } catch (DateTimeException neither) {
            return null;
        }
    }
}
