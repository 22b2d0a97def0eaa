package dev.leapfrog.bench.arena;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import dev.leapfrog.bench.board.SeededArena;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.topic.CloudEventHeaders;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes observations to the scores topic under one prefix, in transactions, as ingest does. All go to partition 0, as
 * all boards are of one arena.
 */
final class Feed implements AutoCloseable {
    static final int PARTITION = 0;

    private static final int TRANSACTION_TIMEOUT_MS = 60_000;
    private static final int RETRY_BACKOFF_MS = 5;
    private static final int LINGER_MS = 5;

    private final String topic;
    private final KafkaProducer<String, byte[]> producer;

    Feed(String bootstrap, Topics topics) {
        topic = topics.name(Topics.SCORES);
        producer = new KafkaProducer<>(
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG, topics.group("feed"),
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                        ProducerConfig.LINGER_MS_CONFIG, LINGER_MS,
                        ProducerConfig.RETRY_BACKOFF_MS_CONFIG, RETRY_BACKOFF_MS),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /**
     * A transaction.
     *
     * @param end the offset after its last record
     * @param committedAt when its commit began, by the clock of {@link System#nanoTime()}
     */
    record Written(long end, long committedAt) {}

    /** Writes them in one transaction: no reader sees any before all. */
    Written write(List<Observation> observations) throws ExecutionException, InterruptedException {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(observations.size());
        for (Observation observation : observations) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                    topic,
                    PARTITION,
                    observation.provenance().eventTime().toEpochMilli(),
                    SeededArena.ARENA.toString(),
                    EventJson.write(observation));
            CloudEventHeaders.mark(record.headers(), observation);
            sent.add(producer.send(record));
        }
        producer.flush();
        long committedAt = System.nanoTime();
        producer.commitTransaction();
        return new Written(sent.getLast().get().offset() + 1, committedAt);
    }

    @Override
    public void close() {
        producer.close();
    }
}
