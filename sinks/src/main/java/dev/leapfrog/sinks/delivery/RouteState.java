package dev.leapfrog.sinks.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.delivery.Delivery;
import dev.leapfrog.events.delivery.Delivery.Progress;
import dev.leapfrog.events.delivery.Delivery.Undelivered;
import dev.leapfrog.events.delivery.Delivery.Waiting;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.topic.Unreadable;
import org.jspecify.annotations.Nullable;

/** What is remembered of one route. Not for use by several threads. */
public final class RouteState {
    private final Map<String, Delivery> byId = new LinkedHashMap<>();
    private @Nullable Progress progress;
    private int dead;

    /**
     * All routes that anything is remembered of, by name.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @throws IllegalStateException when the topic does not exist
     */
    public static SortedMap<String, RouteState> read(Map<String, Object> clients, Topics names) {
        try (TopicReader<Delivery> reader =
                TopicReader.open(clients, names, List.of(Topics.DELIVERIES), Unreadable.SKIP)) {
            return read(reader);
        }
    }

    /** The same up to the present end of a reader, which can go on from there. */
    static SortedMap<String, RouteState> read(TopicReader<Delivery> reader) {
        SortedMap<String, RouteState> routes = new TreeMap<>();
        reader.readToEnd(record -> {
            Delivery delivery = record.value();
            if (delivery != null) {
                routes.computeIfAbsent(delivery.route(), added -> new RouteState())
                        .fold(delivery);
            }
        });
        return routes;
    }

    /** What was written later counts. */
    void fold(Delivery delivery) {
        if (delivery instanceof Progress made) {
            progress = made;
            return;
        }
        if (byId.remove(delivery.key()) instanceof Undelivered) {
            dead--;
        }
        if (delivery instanceof Undelivered) {
            dead++;
        }
        byId.put(delivery.key(), delivery);
    }

    /** Null when the route was never started. */
    public @Nullable Progress progress() {
        return progress;
    }

    /** Something with that id was to be said, whatever became of it. */
    boolean knows(String key) {
        return byId.containsKey(key);
    }

    /** What is still to be said, the first first. */
    public List<Waiting> waiting() {
        return all(Waiting.class);
    }

    /** The dead letters, the oldest first. */
    public List<Undelivered> undelivered() {
        return all(Undelivered.class);
    }

    /** How many dead letters there are. */
    int dead() {
        return dead;
    }

    /** How much was said. */
    public int delivered() {
        return all(Delivery.Delivered.class).size();
    }

    private <T extends Delivery> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        Collection<Delivery> all = Collections.unmodifiableCollection(byId.values());
        all.stream().filter(type::isInstance).map(type::cast).forEach(found::add);
        return found;
    }
}
