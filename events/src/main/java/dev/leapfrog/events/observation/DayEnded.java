package dev.leapfrog.events.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import dev.leapfrog.events.provenance.Provenance;

/** A calendar date is over; the only other way, beside publications, in which time passes. */
public record DayEnded(Provenance provenance, LocalDate date) implements Observation {
    /** The first instant after the date, in UTC. */
    public Instant endedAt() {
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public String subject() {
        return date.toString();
    }
}
