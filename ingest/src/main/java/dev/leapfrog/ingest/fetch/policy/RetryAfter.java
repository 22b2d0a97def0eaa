package dev.leapfrog.ingest.fetch.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.leapfrog.ingest.response.HttpDate;

/** How long a server wants to be left alone: the Retry-After header (RFC 9110, 10.2.3), in seconds or as a date. */
final class RetryAfter {
    /** No server is left alone for longer, whatever it asks for. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** Between nothing and a day; empty when the value means nothing. */
    static Optional<Duration> of(String value, Instant now) {
        String stripped = value.strip();
        if (!stripped.isEmpty() && stripped.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(
                    stripped.length() > MOST_DIGITS ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(stripped))));
        }
        return HttpDate.parse(stripped).map(until -> bounded(Duration.between(now, until)));
    }

    private static Duration bounded(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
