package dev.leapfrog.sinks.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;

import static java.util.Objects.requireNonNull;

/** All innovation windows, each by the last that was said of it. */
public final class CurrentWindows {
    private final SortedMap<String, SortedMap<String, WindowState>> windows = new TreeMap<>();

    /**
     * Reads the series.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @param at what was published later is left out
     */
    public static CurrentWindows read(Map<String, Object> clients, Topics topics, Instant at) {
        CurrentWindows current = new CurrentWindows();
        TopicReader.readAll(clients, topics, Topics.WINDOWS, record -> {
            WindowState window = requireNonNull(record.value(), "window");
            if (!window.eventTime().isAfter(at)) {
                current.add(window);
            }
        });
        return current;
    }

    /** Those of one board and pair, in the order in which they opened. */
    public static List<WindowState> of(List<WindowState> states) {
        CurrentWindows current = new CurrentWindows();
        states.forEach(current::add);
        return current.windows().values().stream().flatMap(List::stream).toList();
    }

    /** Takes the next state of a window. */
    void add(WindowState window) {
        String opened = window.span().openedAt() + " " + window.opener().model().id();
        windows.computeIfAbsent(window.key(), added -> new TreeMap<>()).put(opened, window);
    }

    /** By board and pair, {@code lmarena/text/overall#closed-open}, in the order in which they opened. */
    public SortedMap<String, List<WindowState>> windows() {
        SortedMap<String, List<WindowState>> all = new TreeMap<>();
        windows.forEach((key, ofPair) -> all.put(key, new ArrayList<>(ofPair.values())));
        return all;
    }
}
