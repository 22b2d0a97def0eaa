package dev.leapfrog.app.cluster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.topic.TopicRecord;
import dev.leapfrog.sinks.view.LatestByKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Every topic as a file of JSON lines, {@code <topic without prefix>.ndjson}: alerts in the order (occurredAt, id), all
 * others in the order of their log; of a compacted topic the last value of each key.
 */
public final class TopicFiles {
    private TopicFiles() {}

    /**
     * Writes the files, over what is there.
     *
     * @param from leaves out alerts and states of an earlier event time; null for all
     */
    public static void write(Cluster cluster, Topics topics, Path folder, @Nullable Instant from) throws IOException {
        Files.createDirectories(folder);
        for (Topic<?> topic : Topics.all()) {
            List<String> lines = new ArrayList<>();
            LatestByKey<String> last = new LatestByKey<>();
            try (TopicReader<byte[]> reader = TopicReader.openRaw(cluster.clients(), topics, topic)) {
                reader.readToEnd(record -> {
                    if (topic.retention() == Topic.Retention.COMPACTED) {
                        last.fold(record.key(), record.value() == null ? null : line(topic, record));
                    } else if (isFrom(topic, record, from)) {
                        lines.add(line(topic, record));
                    }
                });
            }
            lines.addAll(last.snapshot().values());
            List<String> kept = topic.value() == Alert.class ? inOrder(lines) : lines;
            try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(topic.name() + ".ndjson"))) {
                for (String line : kept) {
                    file.write(line);
                    file.write('\n');
                }
            }
        }
    }

    private static List<String> inOrder(List<String> alerts) {
        return alerts.stream()
                .map(alert -> new Occurrence(occurrence(alert), alert))
                .sorted(Comparator.comparing(Occurrence::order))
                .map(Occurrence::alert)
                .toList();
    }

    /** An alert and what it is put in order by; one that was written twice stays twice. */
    private record Occurrence(String order, String alert) {}

    private static boolean isFrom(Topic<?> topic, TopicRecord<byte[]> record, @Nullable Instant from) {
        boolean concluded = topic.value() == Alert.class
                || topic.equals(Topics.STORIES)
                || topic.equals(Topics.FRONTIER)
                || topic.equals(Topics.GAPS)
                || topic.equals(Topics.WINDOWS)
                || topic.equals(Topics.CATEGORIES)
                || topic.equals(Topics.TIERS);
        return from == null || !concluded || record.timestamp() >= from.toEpochMilli();
    }

    private static String line(Topic<?> topic, TopicRecord<byte[]> record) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        String text = new String(value, StandardCharsets.UTF_8);
        return topic.equals(Topics.DEAD_LETTERS) ? EventJson.text(letter(record, text)) : text;
    }

    private static Map<String, String> letter(TopicRecord<byte[]> record, String text) {
        Map<String, String> letter = record.headers();
        letter.put("value", text);
        return letter;
    }

    private static String occurrence(String alert) {
        try {
            JsonNode tree = EventJson.mapper().readTree(alert);
            return Instant.parse(tree.path("occurredAt").asString("")) + " "
                    + tree.path("id").asString("");
        } catch (JacksonException | DateTimeParseException notAnAlert) {
            return alert;
        }
    }
}
