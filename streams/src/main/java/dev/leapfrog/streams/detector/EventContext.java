package dev.leapfrog.streams.detector;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;

/**
 * When something is concluded, and on which observation.
 *
 * @param cause the observation that closes a list or a day, or takes effect at once
 * @param at event time
 * @param baseline whether this is the first list of its kind that its source published: what was so before is learned,
 *     nothing has happened
 */
public record EventContext(Observation cause, Instant at, boolean baseline) {
    /** The end of a day. */
    public static EventContext of(DayEnded day) {
        return new EventContext(day, day.endedAt(), false);
    }

    /** Something that takes effect as it comes. */
    public static EventContext of(Observation observation) {
        return new EventContext(observation, notAhead(observation.provenance()), false);
    }

    /** A page may bear a date that is yet to come; then it was true when it was fetched. */
    public static Instant notAhead(Provenance from) {
        Instant at = from.eventTime();
        return at.isAfter(from.fetchedAt()) ? from.fetchedAt() : at;
    }

    public Provenance provenance() {
        return cause.provenance();
    }

    /** Whether alerts are raised; a first load gives states only. */
    public boolean alerts() {
        return !baseline && provenance().mode() != Mode.SNAPSHOT;
    }

    /** The UTC date. */
    public LocalDate date() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** The same for an alert. */
    public Alert.Timing timing() {
        return new Alert.Timing(at, provenance().fetchedAt(), provenance().mode());
    }
}
