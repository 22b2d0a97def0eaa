package dev.leapfrog.app.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Whether a topology has worked off all that was written to its inputs.
 *
 * <p>A committed offset rarely equals the end of the log: the last offset is a transaction's marker, which a reader
 * passes without committing. So what lies between the two is read, and done is when that is nothing. And the end itself
 * is only the end when no transaction is open before it: a commit is answered before its markers are written.
 *
 * <p>Asks again and again because Kafka tells nobody that a group has committed.
 */
public final class Completion implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long ASK_AGAIN_MS = 50;

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> committed;
    private final KafkaConsumer<byte[], byte[]> uncommitted;
    private final String group;

    /** Looks at the work of one consumer group. */
    public Completion(Cluster cluster, String group) {
        this.admin = cluster.admin();
        this.committed = consumer(cluster, "read_committed");
        this.uncommitted = consumer(cluster, "read_uncommitted");
        this.group = group;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Cluster cluster, String isolation) {
        Map<String, Object> settings = cluster.clients(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                isolation,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                1 << 16,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Waits until everything on the inputs is done and what it led to on the outputs can be read.
     *
     * @param ended completes when the topology stops, which ends the waiting
     * @throws ExecutionException when the topology failed, with its reason
     */
    public void await(Collection<String> inputs, Collection<String> outputs, CompletableFuture<Void> ended)
            throws InterruptedException, ExecutionException {
        List<TopicPartition> in = partitions(inputs);
        List<TopicPartition> out = partitions(outputs);
        while (!done(in)) {
            pause(ended);
        }
        while (!closed(out)) {
            pause(ended);
        }
    }

    private static void pause(CompletableFuture<Void> ended) throws InterruptedException, ExecutionException {
        try {
            ended.get(ASK_AGAIN_MS, TimeUnit.MILLISECONDS);
            throw new ExecutionException(new IllegalStateException("the topology was stopped before it was done"));
        } catch (TimeoutException stillRunning) {
            return;
        }
    }

    private boolean done(List<TopicPartition> inputs) throws InterruptedException, ExecutionException {
        if (!closed(inputs)) {
            return false;
        }
        Map<TopicPartition, Long> ends = committed.endOffsets(inputs);
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(
                        group, new ListConsumerGroupOffsetsOptions().requireStable(true))
                .partitionsToOffsetAndMetadata()
                .get();
        for (TopicPartition input : inputs) {
            OffsetAndMetadata offset = offsets.get(input);
            if (!nothingBetween(input, offset == null ? 0 : offset.offset(), ends.getOrDefault(input, 0L))) {
                return false;
            }
        }
        return true;
    }

    private boolean nothingBetween(TopicPartition partition, long from, long end) {
        if (from >= end) {
            return true;
        }
        committed.assign(List.of(partition));
        committed.seek(partition, from);
        while (committed.position(partition) < end) {
            if (!committed.poll(LOOK).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** No transaction is open: what is written can be read. */
    private boolean closed(List<TopicPartition> partitions) {
        Map<TopicPartition, Long> written = uncommitted.endOffsets(partitions);
        Map<TopicPartition, Long> readable = committed.endOffsets(partitions);
        return partitions.stream()
                .allMatch(partition -> readable.getOrDefault(partition, 0L) >= written.getOrDefault(partition, 0L));
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            for (PartitionInfo info : committed.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, info.partition()));
            }
        }
        return partitions;
    }

    @Override
    public void close() {
        committed.close();
        uncommitted.close();
        admin.close();
    }
}
