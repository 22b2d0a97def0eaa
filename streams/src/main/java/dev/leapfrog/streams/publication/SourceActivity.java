package dev.leapfrog.streams.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.streams.detector.EventContext;
import dev.leapfrog.streams.memory.Memory;
import dev.leapfrog.streams.memory.Stored;
import org.jspecify.annotations.Nullable;

/** When each source last closed a list, by kind of list, and how far time has come. */
public final class SourceActivity {
    private static final String DAY = "day";
    private static final String LIST = "list ";

    private final Memory memory;
    private final Map<String, Instant> lists = new TreeMap<>();
    private @Nullable Instant dayEnd;
    private @Nullable Instant latest;

    SourceActivity(Memory memory) {
        this.memory = memory;
        memory.forEach(this::restore);
    }

    private void restore(String key, byte[] json) {
        Instant at = Stored.read(json, Instant.class);
        if (key.equals(DAY)) {
            dayEnd = at;
        } else {
            lists.put(key.substring(LIST.length()), at);
        }
        pass(at);
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
        }
        pass(at);
        return new EventContext(marker, at, baseline);
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

    /** Whether at the last end of a day a source had closed no list for so long. */
    public boolean silent(String source, SnapshotPublished.Kind kind, Duration forSoLong) {
        Instant last = last(source, kind);
        return dayEnd != null && last != null && !last.plus(forSoLong).isAfter(dayEnd);
    }

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
