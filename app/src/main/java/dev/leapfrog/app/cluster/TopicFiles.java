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
import java.util.TreeMap;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
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
            TopicLog.read(cluster, topics.name(topic), record -> {
                if (isFrom(topic, record, from)) {
                    lines.add(line(topic, record));
                }
            });
            List<String> kept = topic.retention() == Topic.Retention.COMPACTED ? last(cluster, topics, topic) : lines;
            if (topic.value() == Alert.class) {
                kept = inOrder(kept);
            }
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

    private static List<String> last(Cluster cluster, Topics topics, Topic<?> topic) {
        Map<String, String> byKey = new TreeMap<>();
        TopicLog.read(cluster, topics.name(topic), record -> {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                byKey.remove(key);
            } else {
                byKey.put(key, line(topic, record));
            }
        });
        return new ArrayList<>(byKey.values());
    }

    private static boolean isFrom(Topic<?> topic, ConsumerRecord<byte[], byte[]> record, @Nullable Instant from) {
        boolean concluded = topic.value() == Alert.class || topic.equals(Topics.FRONTIER) || topic.equals(Topics.GAPS);
        return from == null || !concluded || record.timestamp() >= from.toEpochMilli();
    }

    private static String line(Topic<?> topic, ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        String text = new String(value, StandardCharsets.UTF_8);
        return topic.equals(Topics.DEAD_LETTERS) ? EventJson.text(letter(record, text)) : text;
    }

    private static Map<String, String> letter(ConsumerRecord<byte[], byte[]> record, String text) {
        Map<String, String> letter = new TreeMap<>();
        for (Header header : record.headers()) {
            letter.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
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
