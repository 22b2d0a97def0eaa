package dev.leapfrog.sinks.route;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.sinks.route.Digest.Period;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When digests are due. */
class DigestTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void shouldBeDueAtTheNextFullHour() {
        Digest hourly = digest(Period.HOURLY, "08:00");

        assertThat(hourly.after(Instant.parse("2026-03-01T10:00:00Z"))).isEqualTo("2026-03-01T11:00:00Z");
        assertThat(hourly.after(Instant.parse("2026-03-01T10:59:59.999Z"))).isEqualTo("2026-03-01T11:00:00Z");
    }

    @Test
    void shouldBeDueAtThatTimeOfTheDayInItsZone() {
        Digest daily = digest(Period.DAILY, "08:00");

        assertThat(daily.after(Instant.parse("2026-01-10T06:59:59Z"))).isEqualTo("2026-01-10T07:00:00Z");
        assertThat(daily.after(Instant.parse("2026-01-10T07:00:00Z"))).isEqualTo("2026-01-11T07:00:00Z");
        assertThat(daily.after(Instant.parse("2026-07-10T12:00:00Z"))).isEqualTo("2026-07-11T06:00:00Z");
    }

    @Test
    void shouldKeepTheTimeOfDayWhenClocksChange() {
        Digest daily = digest(Period.DAILY, "08:00");

        assertThat(daily.after(Instant.parse("2026-03-28T07:00:00Z"))).isEqualTo("2026-03-29T06:00:00Z");
        assertThat(daily.after(Instant.parse("2026-10-24T06:00:00Z"))).isEqualTo("2026-10-25T07:00:00Z");
    }

    @Test
    void shouldBeDueAnHourLaterAtATimeThatIsLeftOutAndOnceAtOneThatComesTwice() {
        Digest night = digest(Period.DAILY, "02:30");

        assertThat(night.after(Instant.parse("2026-03-28T12:00:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(night.after(Instant.parse("2026-03-29T01:30:00Z"))).isEqualTo("2026-03-30T00:30:00Z");
        assertThat(night.after(Instant.parse("2026-10-24T12:00:00Z"))).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(night.after(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void shouldBeDueOnThatDayOfTheWeek() {
        Digest weekly = digest(Period.WEEKLY, "08:00");

        assertThat(weekly.after(Instant.parse("2026-03-04T12:00:00Z"))).isEqualTo("2026-03-09T07:00:00Z");
        assertThat(weekly.after(Instant.parse("2026-03-09T06:59:00Z"))).isEqualTo("2026-03-09T07:00:00Z");
        assertThat(weekly.after(Instant.parse("2026-03-09T07:00:00Z"))).isEqualTo("2026-03-16T07:00:00Z");
    }

    @Test
    void shouldAlwaysBeDueLaterAndNotLaterThanAPeriod() {
        for (Period period : Period.values()) {
            Digest digest = digest(period, "02:30");
            Instant now = Instant.parse("2026-01-01T00:00:00Z");
            for (int minutes = 0; minutes < 366 * 24 * 60; minutes += 37) {
                Instant at = now.plusSeconds(minutes * 60L);
                long hours = switch (period) {
                    case HOURLY -> 1;
                    case DAILY -> 25;
                    case WEEKLY -> 7 * 24 + 1;
                };
                assertThat(digest.after(at))
                        .as("%s at %s", period, at)
                        .isAfter(at)
                        .isBeforeOrEqualTo(at.plusSeconds(hours * 3_600));
            }
        }
    }

    @Test
    void shouldLetPassWhatMattersMost() {
        Digest digest = digest(Period.DAILY, "08:00");

        assertThat(digest.holds(Severity.NOTICE)).isTrue();
        assertThat(digest.holds(Severity.MAJOR)).isFalse();
        assertThat(new Digest(Period.DAILY, LocalTime.NOON, DayOfWeek.MONDAY, BERLIN, null).holds(Severity.MAJOR))
                .isTrue();
    }

    private static Digest digest(Period period, String at) {
        return new Digest(period, LocalTime.parse(at), DayOfWeek.MONDAY, BERLIN, Severity.MAJOR);
    }
}
