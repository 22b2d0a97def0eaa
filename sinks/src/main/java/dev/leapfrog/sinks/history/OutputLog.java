package dev.leapfrog.sinks.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Outputs that are revised under an id, such as stories: all of them in the order in which they came, and the newest of
 * each id.
 */
public final class OutputLog<T> {
    private final Function<T, UUID> id;
    private final List<Entry<T>> entries = new ArrayList<>();
    private final Map<UUID, Entry<T>> newest = new LinkedHashMap<>();

    /**
     * One output and where it stands in its topic.
     *
     * @param number counts from 0 in the order in which this log took them
     */
    public record Entry<T>(long number, Position position, T value) {}

    OutputLog(Function<T, UUID> id) {
        this.id = id;
    }

    void add(Position position, T value) {
        Entry<T> entry = new Entry<>(entries.size(), position, value);
        entries.add(entry);
        newest.put(id.apply(value), entry);
    }

    /** All, the first first. A view that later outputs lengthen. */
    public List<Entry<T>> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** The newest of each id, in the order in which the ids came. A view that later outputs change. */
    public Collection<Entry<T>> newest() {
        return Collections.unmodifiableCollection(newest.values());
    }

    /** The newest of that id; null when there is none. */
    public @Nullable Entry<T> newest(UUID wanted) {
        return newest.get(wanted);
    }
}
