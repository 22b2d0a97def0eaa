package dev.leapfrog.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import static java.util.Objects.requireNonNull;

/** What a cluster holds, read committed, partition by partition. */
final class CommittedLog {
    private final Cluster cluster;
    private final Topics topics = Topics.withDefaultPrefix();

    CommittedLog(Map<String, Object> clients) {
        this.cluster = Cluster.existing(clients);
    }

    List<Observation> observations() {
        return read(Topics.OBSERVATIONS);
    }

    List<Observation> scores() {
        return read(Topics.SCORES);
    }

    List<Alert> sourceAlerts() {
        return read(Topics.ALERTS_SOURCES);
    }

    /** Every state that was ever written, as far as it has not been compacted away. */
    List<SourceState> states() {
        return read(Topics.SOURCES);
    }

    private <T> List<T> read(Topic<T> topic) {
        List<T> all = new ArrayList<>();
        TopicReader.readAll(
                cluster.clients(), topics, topic, record -> all.add(requireNonNull(record.value(), "value")));
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
