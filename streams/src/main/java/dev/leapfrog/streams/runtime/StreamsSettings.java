package dev.leapfrog.streams.runtime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * How a topology is run.
 *
 * @param clients settings for all Kafka clients: where the cluster is and how to get in
 * @param stateFolder for what Streams keeps on disk; instances on one machine need one each
 * @param threads how many partitions are worked on at once
 * @param memberName a fixed name in the consumer group, so that a restarted instance takes the place of the one that
 *     died at once instead of after its session's end; null where several instances share the work
 * @param replication of internal topics; -1 for the cluster's default
 */
public record StreamsSettings(
        Topics topics,
        Map<String, Object> clients,
        Path stateFolder,
        int threads,
        @Nullable String memberName,
        int replication) {
    private static final int COMMIT_INTERVAL_MS = 100;
    private static final int POLL_MS = 10;

    /** State of another version is rebuilt on the stream's thread, in which time it neither polls nor commits. */
    private static final int MAX_POLL_INTERVAL_MS = 15 * 60_000;

    private static final int TRANSACTION_TIMEOUT_MS = 60_000;

    /** A state of a board, and the rows of a publication, are some 40 kB each. */
    private static final int BATCH_BYTES = 256 << 10;

    /** In a backfill the stream thread works on what one fetch brought while the next one is on its way. */
    private static final int FETCH_BYTES = 4 << 20;

    private static final int FETCHED_RECORDS = 4000;

    /** As large as the operating system finds good. */
    private static final int SOCKET_BYTES = -1;

    public StreamsSettings {
        clients = Map.copyOf(clients);
    }

    /** The settings of one application. */
    public Map<String, Object> forApplication(String name) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, topics.group(name));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replication);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MS);
        settings.put(StreamsConfig.POLL_MS_CONFIG, POLL_MS);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), POLL_MS);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT_MS);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.RECEIVE_BUFFER_CONFIG), SOCKET_BYTES);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.SEND_BUFFER_CONFIG), SOCKET_BYTES);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), FETCH_BYTES);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), FETCHED_RECORDS);
        settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, FETCHED_RECORDS);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), MAX_POLL_INTERVAL_MS);
        if (memberName != null) {
            settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), memberName);
        }
        return settings;
    }
}
