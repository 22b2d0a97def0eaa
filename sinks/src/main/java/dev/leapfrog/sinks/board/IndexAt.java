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

/** The index of capability as it stood at a time and before, with its gaps. */
public final class IndexAt {
    private final Instant at;
    private final SortedMap<String, CurrentGap> gaps = new TreeMap<>();
    private final SortedMap<Instant, Double> best = new TreeMap<>();
    private @Nullable CapabilityIndex index;
    /** From when on it has the reference models that it has. */
    private Instant scale = Instant.MIN;

    /** @param at the last instant that counts */
    public IndexAt(Instant at) {
        this.at = at;
    }

    /**
     * Reads it.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @param at the last instant that counts
     */
    public static IndexAt read(Map<String, Object> clients, Topics topics, Instant at) {
        IndexAt found = new IndexAt(at);
        TopicReader.readAll(
                clients, topics, Topics.INDEX, record -> found.add(Objects.requireNonNull(record.value(), "index")));
        TopicReader.readAll(
                clients, topics, Topics.GAPS, record -> found.add(Objects.requireNonNull(record.value(), "gap")));
        return found;
    }

    /** Takes the next fit. */
    public void add(CapabilityIndex next) {
        if (next.publishedAt().isAfter(at)) {
            return;
        }
        if (index == null || !index.anchors().equals(next.anchors())) {
            scale = next.publishedAt();
            best.clear();
        }
        index = next;
        if (!next.best().isEmpty()) {
            best.put(next.publishedAt(), next.best().getFirst().score().value());
        }
    }

    /** Takes the next gap of any board, after all fits: one between other reference models means nothing any more. */
    public void add(GapState next) {
        boolean counts = !next.publishedAt().isAfter(at) && !next.publishedAt().isBefore(scale);
        if (counts && next.board().equals(CapabilityIndex.BOARD)) {
            gaps.computeIfAbsent(next.pair(), added -> new CurrentGap()).add(next);
        }
    }

    /** Null while there is none. */
    public @Nullable CapabilityIndex index() {
        return index;
    }

    /** The value of the best model by time, while the reference models have been the same. */
    public SortedMap<Instant, Double> best() {
        return Collections.unmodifiableSortedMap(best);
    }

    /** By pair, such as {@code closed-open}. */
    public SortedMap<String, CurrentGap> gaps() {
        return Collections.unmodifiableSortedMap(gaps);
    }
}
