package dev.leapfrog.app.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that topologies wrote, as what is the same in every run: JSON without {@code run} and {@code sequence},
 * which say which run of ingest said it. What ingest itself tells of sources is left out.
 *
 * @param byKey the values of each key of each topic, in their order; a key after the name of its topic
 */
record Outputs(SortedMap<String, List<String>> byKey) {
    private static final int MOST_DIFFERENCES = 12;
    private static final int MOST_OF_A_LINE = 1500;

    /** The topics that topologies write. */
    static List<Topic<?>> topics() {
        return Topics.all().stream()
                .filter(topic -> Output.class.isAssignableFrom(topic.value()))
                .filter(topic -> !topic.equals(Topics.ALERTS_SOURCES))
                .toList();
    }

    static Outputs of(Cluster cluster, Topics topics) {
        SortedMap<String, List<String>> byKey = new TreeMap<>();
        for (Topic<?> topic : topics()) {
            try (TopicReader<byte[]> reader = TopicReader.openRaw(cluster.clients(), topics, topic)) {
                reader.readToEnd(record -> {
                    JsonNode value = EventJson.mapper().readTree(record.value());
                    if (!value.path("kind").asString("").equals("SOURCES")) {
                        byKey.computeIfAbsent(topic.name() + " " + record.key(), added -> new ArrayList<>())
                                .add(withoutRun(value).toString());
                    }
                });
            }
        }
        return new Outputs(byKey);
    }

    private static JsonNode withoutRun(JsonNode value) {
        if (value instanceof ObjectNode object && object.has("run") && object.has("sequence")) {
            object.remove(List.of("run", "sequence"));
        }
        value.forEach(Outputs::withoutRun);
        return value;
    }

    /** The same where the order of what one page said does not count. */
    Outputs inAnyOrder() {
        SortedMap<String, List<String>> sorted = new TreeMap<>();
        byKey.forEach((key, lines) -> sorted.put(key, lines.stream().sorted().toList()));
        return new Outputs(sorted);
    }

    /** The same where pages have other bytes that say the same. */
    Outputs withoutHashes() {
        SortedMap<String, List<String>> without = new TreeMap<>();
        byKey.forEach((key, lines) -> without.put(
                key,
                lines.stream()
                        .map(line -> line.replaceAll("\"contentHash\":\"[0-9a-f]+\"", "\"contentHash\":\"\""))
                        .toList()));
        return new Outputs(without);
    }

    int size() {
        return byKey.values().stream().mapToInt(List::size).sum();
    }

    /** The topics in which there is something. */
    Set<String> filled() {
        return byKey.keySet().stream()
                .map(key -> key.substring(0, key.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where others differ from these: the first of each key, and of all others how many there are. */
    List<String> differences(Outputs others) {
        Set<String> keys = new TreeSet<>(byKey.keySet());
        keys.addAll(others.byKey().keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            List<String> here = byKey.getOrDefault(key, List.of());
            List<String> there = others.byKey().getOrDefault(key, List.of());
            if (!here.equals(there)) {
                differences.add(difference(key, here, there));
            }
        }
        if (differences.size() <= MOST_DIFFERENCES) {
            return differences;
        }
        String more = "and %d more keys".formatted(differences.size() - MOST_DIFFERENCES);
        return Stream.concat(differences.stream().limit(MOST_DIFFERENCES), Stream.of(more))
                .toList();
    }

    private static String difference(String key, List<String> here, List<String> there) {
        int first = 0;
        while (first < Math.min(here.size(), there.size()) && here.get(first).equals(there.get(first))) {
            first++;
        }
        return "%s: %d and %d records, different from record %d on:%n  %s%n  %s%n"
                .formatted(key, here.size(), there.size(), first, line(here, first), line(there, first));
    }

    private static String line(List<String> lines, int at) {
        String line = at < lines.size() ? lines.get(at) : "none";
        return line.length() <= MOST_OF_A_LINE ? line : line.substring(0, MOST_OF_A_LINE) + " ...";
    }
}
