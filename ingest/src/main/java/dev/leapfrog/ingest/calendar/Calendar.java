package dev.leapfrog.ingest.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.provenance.Provenance;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.publish.ObservationLog;
import dev.leapfrog.ingest.publish.Transaction;
import dev.leapfrog.ingest.response.Body;
import org.jspecify.annotations.Nullable;

/**
 * The source of {@link DayEnded}. Driven by the records that are read, of whatever source: a record of a date ends all
 * dates before it, from that of the first record on, in transactions of their own.
 */
public final class Calendar {
    /** Name of the source. */
    public static final String SOURCE = "calendar";

    private static final String URL = "urn:leapfrog:calendar";
    private static final String PARSER = "calendar/1";
    private static final int MOST_AT_ONCE = 31;

    private final ObservationLog log;
    private final String run;
    private final Mode mode;
    /** The date that ends next; null before the first record. */
    private @Nullable LocalDate current;

    private long sequence;

    /**
     * A calendar that goes on where its log stands.
     *
     * @param log where transactions are committed
     * @param state what the calendar wrote last; null when it never did. {@code lastPublishedAt} is the end of the last
     *     date that has ended
     */
    public Calendar(ObservationLog log, @Nullable SourceState state, String run, Mode mode) {
        this.log = log;
        this.run = run;
        this.mode = mode;
        Instant ended = state == null ? null : state.lastPublishedAt();
        this.current = ended == null ? null : dateOf(ended);
    }

    /**
     * Ends all dates before that of a record which is about to be published.
     *
     * @return how many dates ended
     */
    public int reach(SourceState.Cursor at) {
        return endBefore(dateOf(at.date()), at);
    }

    /**
     * Ends the date of the last record too, unless the next one, which is left to a later run, is of that date.
     *
     * @return how many dates ended
     */
    public int finish(SourceState.Cursor last, Optional<Instant> next) {
        boolean sameDate =
                next.map(Calendar::dateOf).filter(dateOf(last.date())::equals).isPresent();
        return sameDate ? 0 : endBefore(dateOf(last.date()).plusDays(1), last);
    }

    private int endBefore(LocalDate later, SourceState.Cursor cause) {
        if (current == null) {
            current = dateOf(cause.date());
        }
        int ended = 0;
        while (current.isBefore(later)) {
            ended += end(later, cause);
        }
        return ended;
    }

    /**
     * Ends the dates before that one, up to a month of them in one transaction: all there are, but after a long gap.
     */
    private int end(LocalDate later, SourceState.Cursor cause) {
        LocalDate first = Objects.requireNonNull(current);
        LocalDate last = first.plusDays(MOST_AT_ONCE - 1);
        LocalDate until = last.isBefore(later) ? last : later.minusDays(1);
        List<Observation> days =
                first.datesUntil(until.plusDays(1)).map(this::ended).toList();
        current = until.plusDays(1);
        log.commit(new Transaction(days, List.of(), List.of(), new SourceState(SOURCE, cause, endOf(until), null)));
        return days.size();
    }

    private Observation ended(LocalDate date) {
        String hash = new Body(date.toString().getBytes(StandardCharsets.UTF_8)).sha256();
        return new DayEnded(new Provenance(SOURCE, URL, endOf(date), null, hash, PARSER, run, sequence++, mode), date);
    }

    private static Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
