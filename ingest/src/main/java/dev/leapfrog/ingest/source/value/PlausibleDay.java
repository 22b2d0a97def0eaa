package dev.leapfrog.ingest.source.value;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The days that a list of models can name: from 2000 to 2098. A day beyond is in another unit, or means never. */
public final class PlausibleDay {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2098, 12, 30);

    private PlausibleDay() {}

    public static boolean holds(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    public static void require(@Nullable LocalDate day, String field) {
        if (day != null && !holds(day)) {
            throw new IllegalArgumentException(field + " must be from " + EARLIEST + " to " + LATEST + ", not " + day);
        }
    }
}
