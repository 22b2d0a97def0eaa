package dev.leapfrog.streams.shell;

import java.time.Instant;
import java.time.LocalDate;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;

/** Observations for tests of the shell. */
final class Days {
    private Days() {}

    static DayEnded day() {
        Instant end = Instant.parse("2024-01-02T00:00:00Z");
        return new DayEnded(
                new Provenance("calendar", "calendar:", end, end, "00", "calendar/1", "test", 0, Mode.BACKFILL),
                LocalDate.parse("2024-01-01"));
    }

    static Observation observation(byte[] json) {
        try {
            return EventJson.read(json, Observation.class);
        } catch (UnreadableEvent unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
