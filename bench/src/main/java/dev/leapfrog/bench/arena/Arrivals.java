package dev.leapfrog.bench.arena;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.FrontierState;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** When a read-committed consumer saw a publication: its frontier state on one topic, its marker on another. */
final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrap;
    private final String states;
    private final String markers;
    private final Map<String, Long> stateSeen = new ConcurrentHashMap<>();
    private final Map<String, Long> markerSeen = new ConcurrentHashMap<>();
    private final CountDownLatch watching = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

    private Arrivals(String bootstrap, String states, String markers) {
        this.bootstrap = bootstrap;
        this.states = states;
        this.markers = markers;
        this.thread = Thread.ofPlatform().daemon().unstarted(this::watch);
    }

    /** Watches from now on; returns when it does. */
    static Arrivals watch(String bootstrap, String states, String markers) throws InterruptedException {
        Arrivals arrivals = new Arrivals(bootstrap, states, markers);
        arrivals.thread.start();
        arrivals.watching.await();
        return arrivals;
    }

    /** When the state of a publication came, by the clock of {@link System#nanoTime()}; null while it has not. */
    @Nullable
    Long state(String publication) {
        return stateSeen.get(publication);
    }

    /** When the marker of a publication came. */
    @Nullable
    Long marker(String publication) {
        return markerSeen.get(publication);
    }

    private void watch() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(states, markers)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            watching.countDown();
            while (!closed) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    note(record, System.nanoTime());
                }
            }
        } catch (UnreadableEvent unreadable) {
            throw new IllegalStateException("a record of the measurement is not readable", unreadable);
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record, long now) throws UnreadableEvent {
        if (record.topic().equals(states)) {
            FrontierState state = EventJson.read(record.value(), FrontierState.class);
            stateSeen.putIfAbsent(state.publication().toString(), now);
        } else if (EventJson.read(record.value(), Observation.class) instanceof BoardPublished marker) {
            markerSeen.putIfAbsent(marker.publication().toString(), now);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
