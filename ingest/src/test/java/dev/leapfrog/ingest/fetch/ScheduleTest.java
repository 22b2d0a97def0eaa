package dev.leapfrog.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Validators;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.LiveResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTest {
    private static final Instant LAST = Instant.parse("2026-11-23T12:00:00Z");
    private static final Schedule HOURLY = Schedule.every(Duration.ofHours(1));
    private static final Fetched CHANGED = new Fetched.Changed(
            new LiveResponse("https://a/", LAST, 200, Map.of(), new Body(new byte[0])), Validators.NONE);

    @Test
    void shouldComeBackAfterTheIntervalAndALittleMore() {
        for (int seed = 0; seed < 1000; seed++) {
            for (Fetched outcome :
                    new Fetched[] {CHANGED, new Fetched.NotModified(null), new Fetched.NeedsKey("KEY")}) {
                assertThat(wait(HOURLY, outcome, 0, seed))
                        .as("seed %d", seed)
                        .isBetween(Duration.ofMinutes(60), Duration.ofMinutes(66));
            }
        }
    }

    @Test
    void shouldBackOffFromFailures() {
        for (int seed = 0; seed < 1000; seed++) {
            Fetched failed = new Fetched.Unavailable("503", null);
            assertThat(wait(HOURLY, failed, 1, seed)).isLessThanOrEqualTo(Duration.ofSeconds(30));
            assertThat(wait(HOURLY, failed, 50, seed)).isLessThanOrEqualTo(Duration.ofHours(6));
            Fetched patient = new Fetched.Unavailable("429", Duration.ofHours(3));
            assertThat(wait(HOURLY, patient, 1, seed)).isGreaterThanOrEqualTo(Duration.ofHours(3));
        }
    }

    @Test
    void shouldLeaveAloneWhoRefuses() {
        Fetched refused = new Fetched.Refused("403", null, null);
        Fetched longer = new Fetched.Refused("403", null, Duration.ofHours(20));

        assertThat(wait(HOURLY, refused, 1, 1)).isGreaterThanOrEqualTo(Duration.ofHours(6));
        assertThat(wait(HOURLY, longer, 1, 1)).isGreaterThanOrEqualTo(Duration.ofHours(20));
        assertThat(wait(Schedule.every(Duration.ofDays(1)), refused, 1, 1)).isGreaterThanOrEqualTo(Duration.ofDays(1));
    }

    private static Duration wait(Schedule schedule, Fetched outcome, int failures, int seed) {
        return Duration.between(LAST, schedule.next(LAST, outcome, failures, new Random(seed)));
    }
}
