package dev.leapfrog.sinks.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Family;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * All alerts from the first on, committed ones only, without a consumer group: every reader sees everything. Not for
 * use by several threads, but for {@link #stop}.
 */
public final class AlertSubscription implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final AlertFilter filter;
    private int unreadable;

    private AlertSubscription(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, AlertFilter filter) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.filter = filter;
    }

    /**
     * Subscribes from the beginning.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @throws IllegalStateException when the alert topics do not exist
     */
    public static AlertSubscription open(Topics topics, Map<String, Object> clients, AlertFilter filter) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = partitions(consumer, topics, filter.families());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new AlertSubscription(consumer, partitions, filter);
        } catch (RuntimeException failed) {
            consumer.close();
            throw failed;
        }
    }

    /** The alerts up to now, in {@link AlertText#ORDER}; a later call gives those since. */
    public List<Alert> readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<Alert> alerts = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            alerts.addAll(alerts(consumer.poll(POLL)));
        }
        alerts.sort(AlertText.ORDER);
        return alerts;
    }

    /** Hands over each alert from where the reading stands, until {@link #stop}. */
    public void follow(Consumer<Alert> reader) {
        try {
            while (true) {
                alerts(consumer.poll(POLL)).forEach(reader);
            }
        } catch (WakeupException stopped) {
            return;
        }
    }

    /** Ends {@link #follow} from another thread. */
    public void stop() {
        consumer.wakeup();
    }

    /** Records that are no alerts; left where they are. */
    public int unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private List<Alert> alerts(ConsumerRecords<byte[], byte[]> records) {
        List<Alert> alerts = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                Alert alert = EventJson.read(record.value() == null ? new byte[0] : record.value(), Alert.class);
                if (filter.test(alert)) {
                    alerts.add(alert);
                }
            } catch (UnreadableEvent notAnAlert) {
                unreadable++;
            }
        }
        return alerts;
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<byte[], byte[]> consumer, Topics topics, Set<Family> families) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Family family : families.isEmpty() ? Set.of(Family.values()) : families) {
            String topic = topics.name(Topics.alerts(family));
            List<PartitionInfo> found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                throw new IllegalStateException(
                        "there is no topic " + topic + " (create it with: leapfrog topics --create)");
            }
            found.forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        return partitions;
    }
}
