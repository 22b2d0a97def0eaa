package dev.leapfrog.app.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.VoidDeserializer;
import org.apache.kafka.common.serialization.VoidSerializer;

/** Numbers in the first partition of a topic: written one after the other, read back from the first that is left. */
final class Numbers implements AutoCloseable {
    private final TopicPartition partition;
    private final Producer<Void, Integer> producer;
    private final Consumer<Void, Integer> consumer;

    Numbers(String bootstrapServers, String topic) {
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrapServers);
        partition = new TopicPartition(topic, 0);
        producer = new KafkaProducer<>(connection, new VoidSerializer(), new IntegerSerializer());
        consumer = new KafkaConsumer<>(connection, new VoidDeserializer(), new IntegerDeserializer());
        consumer.assign(Set.of(partition));
    }

    /** Sends a number with a timestamp; {@code done} learns how that ended. */
    Future<RecordMetadata> send(int number, Instant at, Callback done) {
        return producer.send(
                new ProducerRecord<>(partition.topic(), partition.partition(), at.toEpochMilli(), null, number), done);
    }

    /** Writes the numbers below {@code count} and returns when the broker has them. */
    void write(int count, Instant at) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = IntStream.range(0, count)
                .mapToObj(number -> send(number, at, (metadata, failure) -> {}))
                .toList();
        for (Future<RecordMetadata> number : sent) {
            number.get();
        }
    }

    /** The first offset that is left. */
    long first() {
        return consumer.beginningOffsets(Set.of(partition)).getOrDefault(partition, -1L);
    }

    /** All that is left. */
    List<Integer> read() {
        long end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, -1L);
        List<Integer> numbers = new ArrayList<>();
        consumer.seekToBeginning(Set.of(partition));
        while (consumer.position(partition) < end) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> numbers.add(record.value()));
        }
        return numbers;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
