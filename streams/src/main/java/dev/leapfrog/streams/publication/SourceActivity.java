package dev.leapfrog.streams.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import org.jspecify.annotations.Nullable;

/** When each source last closed a list, by kind of list, and how far time has come. */
public final class SourceActivity {
    private static final String DAY = "day";
    private static final String LIST = "list ";
    private static final String PACE = "pace ";

    /** With fewer changes it is not known how often a list changes. */
    private static final int MIN_CHANGES = 5;

    /** A list is stale after this many times its usual time between changes, */
    private static final int STALE_FACTOR = 10;

    /** but not before this time. */
    private static final Duration MIN_STALE = Duration.ofDays(21);

    private final Memory memory;
    private final Map<String, Instant> lists = new TreeMap<>();
    private final Map<String, Pace> paces = new TreeMap<>();
    private @Nullable Instant dayEnd;
    private @Nullable Instant latest;

    SourceActivity(Memory memory) {
        this.memory = memory;
        memory.forEach(this::restore);
    }

    private void restore(String key, byte[] json) {
        if (key.startsWith(PACE)) {
            paces.put(key.substring(PACE.length()), Stored.read(json, Pace.class));
            return;
        }
        if (key.equals(DAY)) {
            dayEnd = Stored.read(json, Instant.class);
            pass(dayEnd);
        } else if (key.startsWith(LIST)) {
            Instant at = Stored.read(json, Instant.class);
            lists.put(key.substring(LIST.length()), at);
            pass(at);
        }
    }

    /**
     * A source closed a list. An empty list does not count: a page that changed its form, or a list that went empty,
     * must not pass for a source that is alive, nor for its first load.
     */
    EventContext closed(SnapshotPublished marker) {
        String list = list(marker.provenance().source(), marker.list());
        Instant at = EventContext.notAhead(marker.provenance());
        boolean baseline = !lists.containsKey(list);
        if (marker.entries() > 0) {
            lists.merge(list, at, SourceActivity::later);
            memory.put(LIST + list, later(at, lists.getOrDefault(list, at)));
            pass(at);
        }
        if (marker.changes() > 0) {
            Pace pace = paces.getOrDefault(list, Pace.NONE).changed(at);
            paces.put(list, pace);
            memory.put(PACE + list, pace);
        }
        return new EventContext(marker, at, baseline);
    }

    /**
     * How often a list changes.
     *
     * @param last change; null before the first
     * @param changes how many times one followed another
     * @param hours how long that usually took, the last ones counting most
     */
    record Pace(@Nullable Instant last, int changes, double hours) {
        static final Pace NONE = new Pace(null, 0, 0);
        private static final int REMEMBERED = 10;

        Pace changed(Instant at) {
            if (last == null) {
                return new Pace(at, changes, hours);
            }
            if (at.isBefore(last)) {
                return this;
            }
            double took = Duration.between(last, at).toSeconds() / 3600.0;
            int known = changes + 1;
            return new Pace(at, known, hours + (took - hours) / Math.min(known, REMEMBERED));
        }
    }

    /**
     * Whether at the last end of a day a list that used to change had not for many times as long as it usually took,
     * and three weeks: it may be served from an address that was given up.
     */
    public boolean stale(String source, SnapshotPublished.Kind kind) {
        Pace pace = paces.getOrDefault(list(source, kind), Pace.NONE);
        if (dayEnd == null || pace.last() == null || pace.changes() < MIN_CHANGES) {
            return false;
        }
        Duration since = Duration.between(pace.last(), dayEnd);
        return since.compareTo(MIN_STALE) >= 0 && since.toSeconds() >= STALE_FACTOR * pace.hours() * 3600;
    }

    /** A day is over. */
    void passed(EventContext dayEnded) {
        dayEnd = dayEnd == null ? dayEnded.at() : later(dayEnd, dayEnded.at());
        memory.put(DAY, dayEnd);
        pass(dayEnded.at());
    }

    /** The later of the last list and the last end of a day, as a UTC date. */
    public LocalDate today() {
        return latest == null ? LocalDate.EPOCH : LocalDate.ofInstant(latest, ZoneOffset.UTC);
    }

    /** The end of the last day that is over; null before the first one. */
    public @Nullable Instant dayEnd() {
        return dayEnd;
    }

    /** When a source last closed a list of that kind; null when it never did. */
    public @Nullable Instant last(String source, SnapshotPublished.Kind kind) {
        return lists.get(list(source, kind));
    }

    /** Every source that has closed a list of that kind not longer than so before the last end of a day. */
    public Set<String> current(SnapshotPublished.Kind kind, Duration notLonger) {
        Set<String> current = new TreeSet<>();
        String suffix = " " + kind;
        lists.forEach((list, last) -> {
            if (list.endsWith(suffix)
                    && (dayEnd == null || !last.plus(notLonger).isBefore(dayEnd))) {
                current.add(list.substring(0, list.length() - suffix.length()));
            }
        });
        return current;
    }

    /** Whether at the last end of a day a source had closed no list for so long. */
    public boolean silent(String source, SnapshotPublished.Kind kind, Duration forSoLong) {
        Instant last = last(source, kind);
        return dayEnd != null && last != null && !last.plus(forSoLong).isAfter(dayEnd);
    }

    /** Time has come as far as this, by what is kept, so that a restart gives the same. */
    private void pass(Instant at) {
        latest = latest == null ? at : later(latest, at);
    }

    private static String list(String source, SnapshotPublished.Kind kind) {
        return source + " " + kind;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
