package dev.leapfrog.ingest.source.value;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Days as the pages of vendors write them. */
class WrittenDayTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-08-05 | 2026-08-05",
                "2026\u201103\u201126 | 2026-03-26",
                "August 5, 2026 | 2026-08-05",
                "Jan 20, 2027 | 2027-01-20",
                "Deprecated Sept 15, 2025 | 2025-09-15",
                "On June 10th, 2025, we notified | 2025-06-10",
                "the 4th of April 2026 | 2026-04-04",
                "08/16/26 | 2026-08-16",
                "1/6/25 | 2025-01-06",
                "11/30/2024 | 2024-11-30",
                "Beijing Time 2026.6.30 00:00 | 2026-06-30",
                "January 15th, 2026 (all Regions) | 2026-01-15",
                "October 10, 2026, 00:00:00 (UTC+08:00) | 2026-10-10",
                "February 30, 2026 or March 1, 2026 | 2026-03-01"
            })
    void shouldReadTheFirstDayOfAText(String text, LocalDate day) {
        assertThat(WrittenDay.in(text)).isEqualTo(new WrittenDay(day, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "N/A", "\u2014", "August 2026", "No shutdown date announced", "version 3.5.1", "13/40/26"})
    void shouldReadNoDayWhereThereIsNone(String text) {
        assertThat(WrittenDay.in(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not sooner than June 9, 2027",
                "No sooner than 6/9/2027",
                "June 9, 2027 or later",
                "at earliest 2027-06-09",
                "no earlier than June 9, 2027"
            })
    void shouldTellTheEarliestPossibleDay(String text) {
        assertThat(WrittenDay.in(text)).isEqualTo(new WrittenDay(LocalDate.parse("2027-06-09"), true));
    }

    @Test
    void shouldReadNothingOfNothing() {
        assertThat(WrittenDay.in(null)).isNull();
    }
}
