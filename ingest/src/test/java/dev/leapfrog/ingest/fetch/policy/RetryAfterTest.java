package dev.leapfrog.ingest.fetch.policy;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PT0S",
                "120 | PT2M",
                "86400 | PT24H",
                "86401 | PT24H",
                "99999999999999999999999 | PT24H",
                "Mon, 23 Nov 2026 12:00:30 GMT | PT30S",
                "Mon, 23 Nov 2026 11:00:00 GMT | PT0S",
                "Sat, 01 Jan 2050 00:00:00 GMT | PT24H",
            })
    void shouldReadSecondsAndDates(String value, Duration expected) {
        assertThat(RetryAfter.of(value, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "1e9", "Mon, 99 Nov 2026 12:00:00 GMT", "٣", "120 seconds"})
    void shouldIgnoreWhatMeansNothing(String value) {
        assertThat(RetryAfter.of(value, NOW)).isEmpty();
    }

    @Test
    void shouldIgnoreAVeryLongOne() {
        assertThat(RetryAfter.of("x".repeat(100_000), NOW)).isEmpty();
    }
}
