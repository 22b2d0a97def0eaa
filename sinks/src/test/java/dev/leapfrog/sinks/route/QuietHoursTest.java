package dev.leapfrog.sinks.route;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import dev.leapfrog.events.output.Alert.Severity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What waits for the morning. */
class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), BERLIN, null);

    @Test
    void shouldWaitForTheEndOverMidnight() {
        assertThat(told("2026-01-10T20:59:59Z")).isEqualTo("2026-01-10T20:59:59Z");
        assertThat(told("2026-01-10T21:00:00Z")).isEqualTo("2026-01-11T06:00:00Z");
        assertThat(told("2026-01-11T05:59:59Z")).isEqualTo("2026-01-11T06:00:00Z");
        assertThat(told("2026-01-11T06:00:00Z")).isEqualTo("2026-01-11T06:00:00Z");
    }

    @Test
    void shouldEndAtThatTimeOfDayInNightsInWhichClocksChange() {
        assertThat(told("2026-03-28T23:00:00Z")).isEqualTo("2026-03-29T05:00:00Z");
        assertThat(told("2026-03-29T05:00:00Z")).isEqualTo("2026-03-29T05:00:00Z");
        assertThat(told("2026-10-24T23:00:00Z")).isEqualTo("2026-10-25T06:00:00Z");
        assertThat(told("2026-10-25T05:30:00Z")).isEqualTo("2026-10-25T06:00:00Z");
    }

    @Test
    void shouldWaitWithinADay() {
        QuietHours lunch = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), ZoneId.of("UTC"), null);

        assertThat(lunch.earliest(Instant.parse("2026-01-10T11:59:59Z"), Severity.INFO))
                .isEqualTo("2026-01-10T11:59:59Z");
        assertThat(lunch.earliest(Instant.parse("2026-01-10T12:30:00Z"), Severity.INFO))
                .isEqualTo("2026-01-10T13:00:00Z");
    }

    @Test
    void shouldLetPassWhatMattersEnough() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), BERLIN, Severity.MAJOR);
        Instant midnight = Instant.parse("2026-01-10T23:00:00Z");

        assertThat(night.earliest(midnight, Severity.MAJOR)).isEqualTo(midnight);
        assertThat(night.earliest(midnight, Severity.NOTICE)).isEqualTo("2026-01-11T06:00:00Z");
        assertThat(NIGHT.earliest(midnight, Severity.MAJOR)).isEqualTo("2026-01-11T06:00:00Z");
    }

    @Test
    void shouldNeverBeQuietWhenTheyHaveEnded() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        for (int minutes = 0; minutes < 366 * 24 * 60; minutes += 31) {
            Instant end = NIGHT.earliest(now.plusSeconds(minutes * 60L), Severity.INFO);
            assertThat(NIGHT.earliest(end, Severity.INFO)).isEqualTo(end);
        }
    }

    @Test
    void shouldRefuseHoursWithoutAnEnd() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON, BERLIN, null))
                .hasMessageContaining("another end");
    }

    private static Instant told(String now) {
        return NIGHT.earliest(Instant.parse(now), Severity.NOTICE);
    }
}
