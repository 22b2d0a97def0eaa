package dev.leapfrog.bench.arena;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.leapfrog.bench.process.ChildProcess;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Main class of the JVM that runs the copy: a loop on one thread that consumes scores, decodes each to an observation,
 * encodes it again and produces it, exactly-once. No Kafka Streams. Clients are set as Kafka Streams sets them.
 */
final class CopyProcess {
    /** The name of the copy's consumer group, after the prefix. */
    static final String NAME = "copy";

    private static final long COMMIT_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final Duration POLL = Duration.ofMillis(10);
    private static final int MAX_POLL_RECORDS = 1000;
    private static final int LINGER_MS = 10;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String target;
    private final Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    private long lastCommit = System.nanoTime();

    private CopyProcess(KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer, String target) {
        this.consumer = consumer;
        this.producer = producer;
        this.target = target;
    }

    /** Runs it, given the broker and the prefix of the topics. */
    public static void main(String[] arguments) throws UnreadableEvent {
        Thread.ofPlatform().daemon().start(() -> {
            ChildProcess.awaitEndOfInput();
            Runtime.getRuntime().halt(0);
        });
        String bootstrap = arguments[0];
        Topics topics = new Topics(arguments[1]);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrap, topics.group(NAME));
                KafkaProducer<byte[], byte[]> producer = producer(bootstrap, topics.group(NAME))) {
            producer.initTransactions();
            consumer.subscribe(List.of(topics.name(Topics.SCORES)));
            new CopyProcess(consumer, producer, topics.name(Topics.OBSERVATIONS)).run();
        }
    }

    private void run() throws UnreadableEvent {
        while (true) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty() && positions.isEmpty()) {
                producer.beginTransaction();
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                copy(record);
            }
            if (!positions.isEmpty() && System.nanoTime() - lastCommit >= COMMIT_INTERVAL_NANOS) {
                producer.sendOffsetsToTransaction(positions, consumer.groupMetadata());
                producer.commitTransaction();
                positions.clear();
                lastCommit = System.nanoTime();
            }
        }
    }

    /** A record that cannot be sent fails the commit. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void copy(ConsumerRecord<byte[], byte[]> record) throws UnreadableEvent {
        Observation observation = EventJson.read(record.value(), Observation.class);
        producer.send(new ProducerRecord<>(
                target, null, record.timestamp(), record.key(), EventJson.write(observation), record.headers()));
        positions.put(
                new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrap, String group) {
        return new KafkaConsumer<>(
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        MAX_POLL_RECORDS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrap, String transactionalId) {
        return new KafkaProducer<>(
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId,
                        ProducerConfig.LINGER_MS_CONFIG, LINGER_MS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
