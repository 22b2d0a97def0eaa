package dev.leapfrog.streams.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;

/**
 * When something is concluded, and on which observation.
 *
 * @param provenance of the observation that closes a list or a day, or takes effect at once
 * @param at event time
 * @param baseline whether this is the first list of its kind that its source published: what was so before is learned,
 *     nothing has happened
 */
public record Moment(Provenance provenance, Instant at, boolean baseline) {
    /** The end of a day. */
    public static Moment of(DayEnded day) {
        return new Moment(day.provenance(), day.endedAt(), false);
    }

    /** Something that takes effect as it comes. */
    public static Moment of(Observation observation) {
        return new Moment(observation.provenance(), notAhead(observation.provenance()), false);
    }

    /** A page may bear a date that is yet to come; then it was true when it was fetched. */
    static Instant notAhead(Provenance from) {
        Instant at = from.eventTime();
        return at.isAfter(from.fetchedAt()) ? from.fetchedAt() : at;
    }

    /** Whether anybody is told; a first load tells states only. */
    public boolean tells() {
        return !baseline && provenance.mode() != Mode.SNAPSHOT;
    }

    /** The UTC date. */
    public LocalDate date() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
