package dev.leapfrog.sinks.share;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.output.UptakeShares.Shares;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;

import static java.util.Objects.requireNonNull;

/** All shares of use, as they stood at a time and before, and how soon models came to their levels. */
public final class SharesAt {
    private final Instant at;
    private final SortedMap<String, UptakeShares> lists = new TreeMap<>();
    private final Map<String, SortedMap<Instant, Shares>> past = new HashMap<>();
    private final Map<ModelId, SortedMap<String, UptakeFact>> models = new HashMap<>();

    public SharesAt(Instant at) {
        this.at = at;
    }

    /**
     * Reads both series.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     */
    public static SharesAt read(Map<String, Object> clients, Topics topics, Instant at) {
        SharesAt shares = new SharesAt(at);
        TopicReader.readAll(
                clients, topics, Topics.UPTAKE_SHARES, record -> shares.fold(requireNonNull(record.value(), "shares")));
        TopicReader.readAll(
                clients, topics, Topics.UPTAKE, record -> shares.fold(requireNonNull(record.value(), "uptake")));
        return shares;
    }

    /** Takes the next state of a list. */
    public void fold(UptakeShares state) {
        if (state.at().isAfter(at)) {
            return;
        }
        lists.put(list(state), state);
        SortedMap<Instant, Shares> shares = past.computeIfAbsent(list(state), added -> new TreeMap<>());
        if (state.baseline() != null) {
            shares.clear();
        }
        shares.put(state.at(), state.shares());
    }

    private static String list(UptakeShares state) {
        return state.measure() + " " + state.universe();
    }

    /** Takes the next value of a model. */
    public void fold(UptakeFact fact) {
        if (!fact.at().isAfter(at)) {
            models.computeIfAbsent(fact.model().id(), added -> new TreeMap<>()).put(fact.measure(), fact);
        }
    }

    /** The last state of each list, by measure and universe. */
    public List<UptakeShares> lists() {
        return List.copyOf(lists.values());
    }

    /** The shares of a list by time, as far back as they can be compared: from its last baseline on. */
    public SortedMap<Instant, Shares> past(UptakeShares state) {
        return Collections.unmodifiableSortedMap(past.getOrDefault(list(state), new TreeMap<>()));
    }

    /** The last values of a model, by measure. */
    public SortedMap<String, UptakeFact> of(ModelId model) {
        return Collections.unmodifiableSortedMap(models.getOrDefault(model, new TreeMap<>()));
    }
}
