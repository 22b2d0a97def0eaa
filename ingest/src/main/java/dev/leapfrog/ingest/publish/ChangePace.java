package dev.leapfrog.ingest.publish;

import java.time.Duration;
import java.time.Instant;

import dev.leapfrog.events.source.SourceState.Health;
import dev.leapfrog.events.source.SourceState.Pace;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source that answers says anything new as often as it used to. An address that was given up is served for
 * years, and what it last said comes to be wrong.
 */
final class ChangePace {
    /** With fewer changes nothing is known of how often there are any. */
    private static final int KNOWN = 5;
    /** So many times the usual time without a change is no accident. */
    private static final double MANY = 10;
    /** Whatever is usual: people who keep lists go on holiday. */
    private static final Duration SHORTEST = Duration.ofDays(21);
    /** Over how many changes what is usual is told. */
    private static final int REMEMBERED = 10;

    private ChangePace() {}

    /** The pace after something new. The time for which a source was stale is no usual one. */
    static Pace changed(Health before, Instant at) {
        Instant last = before.lastChangedAt();
        Pace pace = before.pace() == null ? new Pace(0, 0, false) : before.pace();
        if (last == null || pace.stale()) {
            return new Pace(pace.changes(), pace.hours(), false);
        }
        int changes = Math.min(pace.changes() + 1, Integer.MAX_VALUE - 1);
        double hours = Math.max(0, Duration.between(last, at).toSeconds() / 3600.0);
        double usual = pace.hours() + (hours - pace.hours()) / Math.min(changes, REMEMBERED);
        return new Pace(changes, usual, false);
    }

    /** The pace after an answer that said nothing new; stale when nothing came for far longer than usual. */
    static @Nullable Pace unchanged(Health before, Instant at) {
        Instant last = before.lastChangedAt();
        Pace pace = before.pace();
        if (pace == null || last == null || pace.changes() < KNOWN || pace.stale()) {
            return pace;
        }
        double hours = Duration.between(last, at).toSeconds() / 3600.0;
        boolean stale = hours >= SHORTEST.toHours() && hours >= MANY * pace.hours();
        return new Pace(pace.changes(), pace.hours(), stale);
    }

    static boolean isStale(Health health) {
        return health.pace() != null && health.pace().stale();
    }
}
