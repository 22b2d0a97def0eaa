package dev.leapfrog.ingest.publish.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.publish.PublishException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads whole topics, committed records only.
 *
 * <p>The end is the end for a reader of everything, uncommitted records included. The committed end would do only if no
 * other source had a transaction open: it lies before the first open transaction, and what our own source committed
 * after that would be missed. So this waits until open transactions have ended, which their timeout bounds.
 */
final class CompactedTopicReader {
    private static final Duration POLL = Duration.ofMillis(200);
    /** A minute without any progress: far longer than any transaction may stay open. */
    private static final int PATIENCE_IN_POLLS = 300;

    private final Consumer<String, byte[]> committed;
    private final Consumer<String, byte[]> everything;

    CompactedTopicReader(Consumer<String, byte[]> committed, Consumer<String, byte[]> everything) {
        this.committed = committed;
        this.everything = everything;
    }

    /** A consumer that reads without a group; the caller closes it. */
    static Consumer<String, byte[]> consumer(Map<String, Object> kafkaConfig, IsolationLevel isolation) {
        Map<String, Object> config = new HashMap<>(kafkaConfig);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * All committed records of a topic, those of each key in order.
     *
     * @throws PublishException when the topic cannot be read to its end
     */
    List<ConsumerRecord<String, byte[]>> read(String topic) {
        try {
            List<TopicPartition> partitions = committed.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = everything.endOffsets(partitions);
            committed.assign(partitions);
            committed.seekToBeginning(partitions);
            return readTo(ends, topic);
        } catch (KafkaException cause) {
            throw new PublishException("topic " + topic + " could not be read: " + cause.getMessage(), cause);
        }
    }

    private List<ConsumerRecord<String, byte[]>> readTo(Map<TopicPartition, Long> ends, String topic) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        int idle = 0;
        while (!reached(ends)) {
            int before = all.size();
            committed.poll(POLL).forEach(all::add);
            idle = all.size() > before ? 0 : idle + 1;
            if (idle > PATIENCE_IN_POLLS) {
                throw new PublishException("topic " + topic + " cannot be read to its end: a transaction of another"
                        + " writer stays open");
            }
        }
        return all;
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> committed.position(end.getKey()) >= end.getValue());
    }
}
