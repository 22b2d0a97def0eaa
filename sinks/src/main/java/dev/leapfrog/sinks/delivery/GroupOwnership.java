package dev.leapfrog.sinks.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A route belongs to the process to which Kafka assigns the only partition of the topic of deliveries in the consumer
 * group of the route. The others of the group stand by: when the owner leaves, or was not heard of for ten seconds, one
 * of them has the partition. Nothing is read by way of the group. For use by one thread.
 */
final class GroupOwnership implements Ownership, AutoCloseable {
    /** An owner that is not heard of for so long has lost it. */
    private static final int SESSION_MILLIS = 10_000;

    private static final Duration CONFIRMING = Duration.ofSeconds(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private boolean isAssigned;
    /** It was assigned when it was last waited for, and has been ever since. */
    private boolean isHeld;

    private GroupOwnership(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        this.consumer = consumer;
        this.partition = partition;
    }

    /**
     * Joins those who would serve a route.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     */
    static GroupOwnership join(Map<String, Object> clients, Topics names, String route) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, name(names, route));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // One who joins takes nothing from who has it.
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.putIfAbsent(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Integer.parseInt(settings.get(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG)
                                .toString())
                        / 4);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        GroupOwnership joined = new GroupOwnership(consumer, new TopicPartition(names.name(Topics.DELIVERIES), 0));
        consumer.subscribe(List.of(joined.partition.topic()), joined.new Assignments());
        return joined;
    }

    /** Of the consumer group, and of the transactions that only the owner can commit. */
    static String name(Topics names, String route) {
        return names.prefix() + "route." + route;
    }

    private final class Assignments implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            consumer.pause(assigned);
            isAssigned |= assigned.contains(partition);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            if (revoked.contains(partition)) {
                isAssigned = false;
                isHeld = false;
            }
        }
    }

    /** Waits for it for so long at most. */
    boolean await(Duration patience) {
        consumer.poll(patience);
        isHeld = isAssigned;
        return isHeld;
    }

    /** Another process has it, and this one would have it next. */
    boolean isStandby() {
        return !isAssigned && consumer.groupMetadata().generationId() > 0;
    }

    @Override
    public boolean isHeld() {
        consumer.poll(Duration.ZERO);
        return isHeld;
    }

    @Override
    public boolean isConfirmed() {
        while (isHeld) {
            try {
                consumer.commitSync(Map.of(partition, new OffsetAndMetadata(0)), CONFIRMING);
                return true;
            } catch (RebalanceInProgressException joining) {
                consumer.poll(CONFIRMING);
            } catch (CommitFailedException lost) {
                isHeld = false;
            } catch (TimeoutException late) {
                return false;
            }
        }
        return false;
    }

    /** Leaves, so that another has it at once. */
    @Override
    public void close() {
        consumer.close();
    }
}
