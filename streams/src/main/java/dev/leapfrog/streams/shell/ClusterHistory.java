package dev.leapfrog.streams.shell;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a topic held from the cluster, with a consumer of its own and no group.
 *
 * @param settings of the application; what is no consumer's setting is passed over
 */
record ClusterHistory(Map<String, Object> settings) implements InputHistory {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterHistory.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_EMPTY_POLLS = 3000;
    private static final long REPORT_EVERY = 1_000_000;

    @Override
    public void read(String topic, int partition, long from, long before, Reader reader) {
        if (before <= from) {
            return;
        }
        TopicPartition input = new TopicPartition(topic, partition);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(input));
            consumer.seek(input, from);
            long read = 0;
            int empty = 0;
            while (consumer.position(input) < before) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                empty = records.isEmpty() ? empty + 1 : 0;
                if (empty > MOST_EMPTY_POLLS) {
                    throw new IllegalStateException(
                            input + " cannot be read to offset " + before + ": no record for ten minutes");
                }
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    if (record.offset() >= before) {
                        return;
                    }
                    reader.take(record.offset(), record.value() == null ? new byte[0] : record.value());
                    if (++read % REPORT_EVERY == 0) {
                        LOG.info("reading {} again: at offset {} of {}", input, record.offset(), before);
                    }
                }
            }
        }
    }

    private Map<String, Object> consumerSettings() {
        Set<String> known = ConsumerConfig.configNames();
        Map<String, Object> consumer = new HashMap<>(settings);
        consumer.keySet().retainAll(known);
        consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumer.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return consumer;
    }
}
