package dev.leapfrog.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.cluster.TopicLog;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a cluster holds, read committed, partition by partition. */
final class CommittedLog {
    private final Cluster cluster;
    private final Topics topics = Topics.withDefaultPrefix();

    CommittedLog(Map<String, Object> clients) {
        this.cluster = Cluster.existing(clients);
    }

    List<Observation> observations() {
        return read(Topics.OBSERVATIONS, Observation.class);
    }

    List<Observation> scores() {
        return read(Topics.SCORES, Observation.class);
    }

    List<Alert> sourceAlerts() {
        return read(Topics.ALERTS_SOURCES, Alert.class);
    }

    /** Every state that was ever written, as far as it has not been compacted away. */
    List<SourceState> states() {
        return read(Topics.SOURCES, SourceState.class);
    }

    private <T> List<T> read(Topic<? super T> topic, Class<T> type) {
        List<T> all = new ArrayList<>();
        TopicLog.read(cluster, topics.name(topic), record -> {
            try {
                all.add(EventJson.read(record.value(), type));
            } catch (UnreadableEvent unreadable) {
                throw new IllegalStateException(unreadable);
            }
        });
        return all;
    }

    /** Partitions of all topics that ingest writes to in which a transaction is open. */
    List<TopicPartition> openTransactions() {
        List<TopicPartition> open = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> committed = consumer("read_committed");
                KafkaConsumer<byte[], byte[]> all = consumer("read_uncommitted")) {
            for (Topic<?> topic : Topics.all()) {
                List<TopicPartition> partitions = all.partitionsFor(topics.name(topic)).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
                Map<TopicPartition, Long> ends = all.endOffsets(partitions);
                committed.endOffsets(partitions).forEach((partition, stable) -> {
                    if (!stable.equals(ends.get(partition))) {
                        open.add(partition);
                    }
                });
            }
        }
        return open;
    }

    private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                cluster.clients(Map.of("isolation.level", isolation)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
