package dev.leapfrog.app.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.leapfrog.events.topic.Topic;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How one topic stands in Kafka: what it is created with, and what must hold of one that is there already.
 *
 * @param name in Kafka, with the prefix
 * @param embedded whether the cluster is the embedded broker
 */
record TopicShape(String name, Topic<?> topic, boolean embedded) {
    private static final int REPLICAS = 3;

    /** Timestamps are event times: no clock may end a segment or refuse a record for its age. */
    private static final Map<String, String> EVENT_TIME = Map.of(
            TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(Long.MAX_VALUE),
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime",
            TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE),
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, String.valueOf(Long.MAX_VALUE));

    /** Only finished segments are compacted, so they are small (16 MiB), and often worth it. */
    private static final Map<String, String> COMPACTION = Map.of(
            TopicConfig.SEGMENT_BYTES_CONFIG, "16777216",
            TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.1");

    /** What a new topic is made of, on a cluster of that many brokers. */
    NewTopic create(int brokers) {
        int replicas = embedded ? 1 : Math.min(REPLICAS, brokers);
        Map<String, String> config = new HashMap<>(EVENT_TIME);
        config.putAll(keeping());
        if (topic.retention() == Topic.Retention.COMPACTED) {
            config.putAll(COMPACTION);
        }
        // A record is acknowledged when one broker more than the leader has it, and still while one is away.
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, replicas < REPLICAS ? "1" : "2");
        return new NewTopic(name, partitions(), (short) replicas).configs(config);
    }

    /**
     * What is wrong with a topic that is there, each with its fix.
     *
     * @param partitions how many it has
     */
    Stream<String> faults(int partitions, Config config) {
        return Stream.concat(cut(partitions), kept(config));
    }

    private Stream<String> cut(int partitions) {
        if (partitions == partitions() || topic.partitions() == Topic.Partitions.BY_SIZE) {
            return Stream.empty();
        }
        return Stream.of(
                "topic %s has %d partitions instead of %d (delete it and create it anew, or choose another prefix)"
                        .formatted(name, partitions, partitions()));
    }

    private Stream<String> kept(Config config) {
        return keeping().entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(wanted -> {
            ConfigEntry found = config.get(wanted.getKey());
            if (found != null && wanted.getValue().equals(found.value())) {
                return Stream.empty();
            }
            return Stream.of(
                    "topic %s would lose records: %s is %s (kafka-configs.sh --alter --entity-type topics --entity-name %s --add-config %s=%s)"
                            .formatted(
                                    name,
                                    wanted.getKey(),
                                    found == null ? "not known" : found.value(),
                                    name,
                                    wanted.getKey(),
                                    wanted.getValue()));
        });
    }

    /** The partitions it is created with. */
    Stream<TopicPartition> cuts() {
        return IntStream.range(0, partitions()).mapToObj(partition -> new TopicPartition(name, partition));
    }

    private int partitions() {
        return topic.partitions().count(embedded);
    }

    /** The settings that decide what is thrown away. */
    private Map<String, String> keeping() {
        return switch (topic.retention()) {
            case FOR_EVER ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG, "-1");
            case COMPACTED -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        };
    }
}
