package dev.leapfrog.sinks.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The committed records of one or more topics, typed. Starts at the beginning of every partition, unless {@link #seek}
 * says otherwise. Not for use by several threads, but for {@link #stop} and {@link #unreadable}.
 */
public final class TopicReader<T> implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Reads the value of a record. */
    private interface Decoder<T> {
        T read(byte[] value) throws UnreadableEvent;
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final Map<String, Decoder<T>> decoders;
    private final Unreadable policy;
    private final AtomicLong unreadable = new AtomicLong();

    private TopicReader(KafkaConsumer<byte[], byte[]> consumer, Map<String, Decoder<T>> decoders, Unreadable policy) {
        this.consumer = consumer;
        this.decoders = decoders;
        this.policy = policy;
    }

    /**
     * Opens topics at their beginning.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @throws IllegalStateException when a topic does not exist
     */
    public static <T> TopicReader<T> open(
            Map<String, Object> clients, Topics names, List<? extends Topic<? extends T>> topics, Unreadable policy) {
        Map<String, Decoder<T>> decoders = new TreeMap<>();
        for (Topic<? extends T> topic : topics) {
            decoders.put(names.name(topic), value -> EventJson.read(value, topic.value()));
        }
        return open(clients, decoders, policy);
    }

    /** Opens a topic of any type at its beginning, its values as they are. */
    public static TopicReader<byte[]> openRaw(Map<String, Object> clients, Topics names, Topic<?> topic) {
        return open(clients, Map.of(names.name(topic), value -> value), Unreadable.FAIL);
    }

    /**
     * Hands over all records of a topic up to its present end, partition by partition.
     *
     * @throws IllegalStateException when the topic does not exist or holds a record that cannot be read
     */
    public static <T> void readAll(
            Map<String, Object> clients, Topics names, Topic<T> topic, Consumer<TopicRecord<T>> to) {
        try (TopicReader<T> reader = open(clients, names, List.of(topic), Unreadable.FAIL)) {
            reader.readToEnd(to);
        }
    }

    private static <T> TopicReader<T> open(
            Map<String, Object> clients, Map<String, Decoder<T>> decoders, Unreadable policy) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        TopicReader<T> reader = new TopicReader<>(
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                decoders,
                policy);
        try {
            reader.assign();
            return reader;
        } catch (RuntimeException failed) {
            reader.close();
            throw failed;
        }
    }

    private void assign() {
        for (String topic : decoders.keySet()) {
            List<PartitionInfo> found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                throw new IllegalStateException(
                        "there is no topic " + topic + " (create it with: leapfrog topics --create)");
            }
            found.stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                    .forEach(partitions::add);
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Goes on from these offsets in these partitions. */
    public void seek(Map<TopicPartition, Long> offsets) {
        offsets.forEach(consumer::seek);
    }

    /** Goes on from these offsets in these partitions, and from the beginning in all others. */
    public void restart(Map<TopicPartition, Long> offsets) {
        consumer.seekToBeginning(partitions);
        seek(offsets);
    }

    /** The offset behind the last record that is there now, in each partition. */
    public Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /** The offset of the next record in each partition. */
    public Map<TopicPartition, Long> position() {
        Map<TopicPartition, Long> position = new HashMap<>();
        partitions.forEach(partition -> position.put(partition, consumer.position(partition)));
        return position;
    }

    /** Hands over the records up to the present end, partition by partition; a later call gives those since. */
    public void readToEnd(Consumer<TopicRecord<T>> to) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.pause(partitions);
        for (TopicPartition partition : partitions) {
            consumer.resume(List.of(partition));
            while (consumer.position(partition) < ends.getOrDefault(partition, 0L)) {
                poll(to);
            }
            consumer.pause(List.of(partition));
        }
        consumer.resume(partitions);
    }

    /**
     * Hands over the records up to the present end, and maybe some beyond it, those of each partition in their order
     * and partitions in any. Going from one partition to the next costs half a second, as the broker waits that long
     * for more of the one before.
     */
    public void readTogetherToEnd(Consumer<TopicRecord<T>> to) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll(to);
        }
    }

    /** Hands over each record from where the reading stands, until {@link #stop}. */
    public void follow(Consumer<TopicRecord<T>> to) {
        followTogether(records -> records.forEach(to));
    }

    /** Hands over together what comes at once, which may be nothing, until {@link #stop}. */
    public void followTogether(Consumer<List<TopicRecord<T>>> to) {
        while (true) {
            List<TopicRecord<T>> records = new ArrayList<>();
            try {
                poll(records::add);
            } catch (WakeupException stopped) {
                return;
            }
            to.accept(records);
        }
    }

    /** Ends {@link #follow} from another thread. */
    public void stop() {
        consumer.wakeup();
    }

    /** The same, and waits until the thread that reads has ended, also when the waiting is interrupted. */
    public void stop(Thread reading) {
        stop();
        boolean interrupted = false;
        while (reading.isAlive()) {
            try {
                reading.join();
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many records were left out because they could not be read. */
    public long unreadable() {
        return unreadable.get();
    }

    private void poll(Consumer<TopicRecord<T>> to) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            TopicRecord<T> read = read(record);
            if (read != null) {
                to.accept(read);
            }
        }
    }

    private @Nullable TopicRecord<T> read(ConsumerRecord<byte[], byte[]> record) {
        Decoder<T> decoder = decoders.get(record.topic());
        if (record.value() == null || decoder == null) {
            return new TopicRecord<>(record, null);
        }
        try {
            return new TopicRecord<>(record, decoder.read(record.value()));
        } catch (UnreadableEvent reason) {
            if (policy == Unreadable.FAIL) {
                throw new IllegalStateException(
                        "topic %s holds a record that cannot be read (partition %d, offset %d): %s"
                                .formatted(record.topic(), record.partition(), record.offset(), reason.getMessage()),
                        reason);
            }
            unreadable.incrementAndGet();
            return null;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
