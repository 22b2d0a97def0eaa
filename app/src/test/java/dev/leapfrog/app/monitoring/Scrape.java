package dev.leapfrog.app.monitoring;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code /metrics} answered: by metric its labels, and by label the values that were seen. */
final class Scrape {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Map<String, Set<String>>> metrics = new TreeMap<>();

    /** Adds what a process answers. */
    void add(String text) {
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Matcher sample = SAMPLE.matcher(line);
            if (!sample.matches()) {
                throw new IllegalArgumentException("no sample: " + line);
            }
            Map<String, Set<String>> labels = metrics.computeIfAbsent(sample.group(1), added -> new TreeMap<>());
            Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
            while (label.find()) {
                labels.computeIfAbsent(label.group(1), added -> new TreeSet<>()).add(label.group(2));
            }
        });
    }

    /** Adds what Prometheus itself knows of a target. */
    void addUp(Map<String, Set<String>> labels) {
        metrics.put("up", new TreeMap<>());
        metrics.values()
                .forEach(of -> labels.forEach((name, values) ->
                        of.computeIfAbsent(name, added -> new TreeSet<>()).addAll(values)));
    }

    Set<String> names() {
        return metrics.keySet();
    }

    boolean has(String metric) {
        return metrics.containsKey(metric);
    }

    Set<String> labels(String metric) {
        return metrics.getOrDefault(metric, Map.of()).keySet();
    }

    Set<String> values(String metric, String label) {
        return metrics.getOrDefault(metric, Map.of()).getOrDefault(label, new HashSet<>());
    }
}
