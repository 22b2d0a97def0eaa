package dev.leapfrog.ingest.publish.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.publish.ObservationLog;
import dev.leapfrog.ingest.publish.PublishException;
import dev.leapfrog.ingest.publish.Transaction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The one writer of one source. Opening it fences every other writer of that source, wherever it runs; its open
 * transaction is aborted by that.
 *
 * <p>Not for use by several threads. After a {@link PublishException} it is of no more use: close it.
 */
final class KafkaLog implements ObservationLog, AutoCloseable {
    /** An open transaction stalls every reader, so a writer that hangs must not hold one for long. */
    private static final int TRANSACTION_TIMEOUT_MS = 10_000;
    /**
     * A transaction that follows another at once is told to try again while the first is being wound up, which takes
     * some milliseconds; the client's own 100 would be most of the time of a replay.
     */
    private static final int RETRY_BACKOFF_MS = 5;
    /** Long enough to fill a batch from a loop, too short to notice. */
    private static final int LINGER_MS = 5;

    private final String source;
    private final Producer<String, byte[]> producer;
    private final TransactionRecords records;

    KafkaLog(String source, Topics topics, Producer<String, byte[]> producer) {
        this.source = source;
        this.producer = producer;
        try {
            producer.initTransactions();
            this.records = new TransactionRecords(
                    topics, producer.partitionsFor(topics.name(Topics.SCORES)).size());
        } catch (KafkaException cause) {
            producer.close(Duration.ZERO);
            throw WriteFailure.of(source, cause);
        }
    }

    /**
     * Opens the writer of a source and fences its predecessors.
     *
     * @param kafkaConfig how to reach the cluster, as for any Kafka client
     * @throws PublishException when the cluster cannot be reached
     */
    static KafkaLog open(String source, Topics topics, Map<String, Object> kafkaConfig) {
        return new KafkaLog(
                source,
                topics,
                new KafkaProducer<>(
                        config(source, topics, kafkaConfig), new StringSerializer(), new ByteArraySerializer()));
    }

    static Map<String, Object> config(String source, Topics topics, Map<String, Object> kafkaConfig) {
        String name = topics.group("ingest." + source);
        Map<String, Object> config = new HashMap<>(kafkaConfig);
        config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        config.putIfAbsent(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, RETRY_BACKOFF_MS);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, name);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        return config;
    }

    @Override
    public void commit(Transaction transaction) {
        List<ProducerRecord<String, byte[]>> prepared = records.of(transaction);
        try {
            producer.beginTransaction();
            prepared.forEach(this::send);
            producer.commitTransaction();
        } catch (TimeoutException unknownWhetherCommitted) {
            throw WriteFailure.of(source, unknownWhetherCommitted);
        } catch (KafkaException cause) {
            throw aborted(cause);
        }
    }

    /** A record that cannot be sent fails the commit, so nobody needs to wait for each. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    private PublishException aborted(KafkaException cause) {
        PublishException failure = WriteFailure.of(source, cause);
        if (!WriteFailure.isFenced(cause)) {
            try {
                producer.abortTransaction();
            } catch (KafkaException notEvenAborted) {
                failure.addSuppressed(notEvenAborted);
            }
        }
        return failure;
    }

    @Override
    public void close() {
        producer.close();
    }
}
