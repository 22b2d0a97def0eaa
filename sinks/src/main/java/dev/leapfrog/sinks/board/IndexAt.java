package dev.leapfrog.sinks.board;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import org.jspecify.annotations.Nullable;

/** The index of capability as it stood at a time, with its gaps. */
public final class IndexAt {
    private final @Nullable Instant at;
    private final SortedMap<String, GapState> gaps = new TreeMap<>();
    private @Nullable CapabilityIndex index;

    private IndexAt(@Nullable Instant at) {
        this.at = at;
    }

    /**
     * Reads it.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @param at the last instant that counts; null for now
     */
    public static IndexAt read(Map<String, Object> clients, Topics topics, @Nullable Instant at) {
        IndexAt found = new IndexAt(at);
        TopicReader.readAll(
                clients, topics, Topics.INDEX, record -> found.add(Objects.requireNonNull(record.value(), "index")));
        TopicReader.readAll(
                clients, topics, Topics.GAPS, record -> found.add(Objects.requireNonNull(record.value(), "gap")));
        return found;
    }

    private void add(CapabilityIndex next) {
        if (counts(next.publishedAt())) {
            index = next;
        }
    }

    private void add(GapState next) {
        if (next.board().equals(CapabilityIndex.BOARD) && counts(next.publishedAt())) {
            gaps.put(next.pair(), next);
        }
    }

    private boolean counts(Instant publishedAt) {
        return at == null || !publishedAt.isAfter(at);
    }

    /** Null while there is none. */
    public @Nullable CapabilityIndex index() {
        return index;
    }

    /** By pair, such as {@code closed-open}. */
    public SortedMap<String, GapState> gaps() {
        return Collections.unmodifiableSortedMap(gaps);
    }
}
