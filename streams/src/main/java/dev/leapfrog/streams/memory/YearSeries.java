package dev.leapfrog.streams.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** What was so at each publication of a year, one entry each, and what stood a year before the newest. */
public final class YearSeries<T> {
    private static final Duration YEAR = Duration.ofDays(365);

    private final Memory memory;
    private final String prefix;
    private final NavigableMap<Instant, T> entries = new TreeMap<>();

    /**
     * As the memory has it.
     *
     * @param prefix of its keys, which end in the time
     */
    public YearSeries(Memory memory, String prefix, Class<T> type) {
        this.memory = memory;
        this.prefix = prefix;
        memory.forEach(
                prefix,
                (key, json) -> entries.put(Instant.parse(key.substring(prefix.length())), Stored.read(json, type)));
    }

    /** Adds the newest entry, and forgets what it makes too old to be asked for. */
    public void add(Instant at, T value) {
        keep(at, value);
        Map.Entry<Instant, T> yearBefore = entries.floorEntry(at.minus(YEAR));
        if (yearBefore != null) {
            for (Instant older :
                    List.copyOf(entries.headMap(yearBefore.getKey()).keySet())) {
                entries.remove(older);
                memory.remove(prefix + older);
            }
        }
    }

    /** The last entry that is at least a year older than a time; null when there is none. */
    public Map.@Nullable Entry<Instant, T> yearBefore(Instant at) {
        return entries.floorEntry(at.minus(YEAR));
    }

    /** The newest entry; null when there is none. */
    public @Nullable T newest() {
        return entries.isEmpty() ? null : entries.lastEntry().getValue();
    }

    /** Puts another value in the place of each, where it is another one. */
    public void replaceAll(UnaryOperator<T> change) {
        for (Map.Entry<Instant, T> entry : List.copyOf(entries.entrySet())) {
            T next = change.apply(entry.getValue());
            if (!next.equals(entry.getValue())) {
                keep(entry.getKey(), next);
            }
        }
    }

    private void keep(Instant at, T value) {
        entries.put(at, value);
        memory.put(prefix + at, value);
    }
}
