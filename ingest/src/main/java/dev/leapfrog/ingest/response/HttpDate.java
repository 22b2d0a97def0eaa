package dev.leapfrog.ingest.response;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A date in a header of HTTP (RFC 9110, 5.6.7). */
public final class HttpDate {
    private HttpDate() {}

    /** The instant; empty when the text is no date. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException meaningless) {
            return Optional.empty();
        }
    }
}
