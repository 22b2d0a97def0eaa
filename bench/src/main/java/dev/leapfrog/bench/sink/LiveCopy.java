package dev.leapfrog.bench.sink;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.node.ObjectNode;

/** A history as if all of it had become known now, so that routes tell it. */
final class LiveCopy {
    private LiveCopy() {}

    static void write(Cluster from, Cluster to, Topics names, List<Topic<? extends Output>> topics) {
        String now = Instant.now().toString();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(to.clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Topic<? extends Output> topic : topics) {
                try (TopicReader<byte[]> reader = TopicReader.openRaw(from.clients(), names, topic)) {
                    reader.readToEnd(record -> {
                        if (record.value() != null) {
                            byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
                            var unused = producer.send(
                                    new ProducerRecord<>(names.name(topic), key, live(record.value(), now)));
                        }
                    });
                }
            }
        }
    }

    private static byte[] live(byte[] value, String now) {
        ObjectNode record = (ObjectNode) EventJson.mapper().readTree(value);
        record.put("mode", "live");
        record.put("knownAt", now);
        return EventJson.mapper().writeValueAsBytes(record);
    }

    /** Topics of stories, or of alerts, by what a route calls them. */
    static Map<String, List<Topic<? extends Output>>> contents() {
        return Map.of(
                "stories",
                List.of(Topics.STORIES),
                "alerts",
                List.of(
                        Topics.ALERTS_FRONTIER,
                        Topics.ALERTS_GAPS,
                        Topics.ALERTS_PRICES,
                        Topics.ALERTS_RELEASES,
                        Topics.ALERTS_UPTAKE,
                        Topics.ALERTS_SOURCES));
    }
}
