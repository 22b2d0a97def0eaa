package dev.leapfrog.ingest.publish.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.json.UnreadableEvent;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.publish.PublishException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * What people release from quarantine while ingest runs, as they write it, see {@link QuarantineReleases}. One thread
 * runs it, any may stop it.
 */
public final class ReleaseFeed implements AutoCloseable {
    private static final Duration POLL = Duration.ofMinutes(1);

    private final Consumer<String, byte[]> consumer;

    private ReleaseFeed(Consumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** A feed of what is released from now on. */
    public static ReleaseFeed open(Topics topics, Map<String, Object> kafkaConfig) {
        Consumer<String, byte[]> consumer = CompactedTopicReader.consumer(kafkaConfig, IsolationLevel.READ_COMMITTED);
        List<TopicPartition> partitions = consumer.partitionsFor(topics.name(Topics.SOURCE_FACTS)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new ReleaseFeed(consumer);
    }

    /**
     * Hands over what comes until it is stopped.
     *
     * @param released takes the source and what is released
     */
    public void run(BiConsumer<String, String> released) {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    take(record, released);
                }
            }
        } catch (WakeupException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void take(ConsumerRecord<String, byte[]> record, BiConsumer<String, String> released) {
        String source = FactKey.source(record.key());
        if (record.value() == null || !record.key().startsWith(FactKey.of(source, SourceFact.Released.entity("")))) {
            return;
        }
        try {
            if (EventJson.read(record.value(), SourceFact.class) instanceof SourceFact.Released fact) {
                released.accept(source, fact.what());
            }
        } catch (UnreadableEvent unreadable) {
            throw new PublishException(
                    "record at offset " + record.offset() + " of " + record.topic() + " is " + unreadable.getMessage(),
                    unreadable);
        }
    }

    /** Stops it. */
    @Override
    public void close() {
        consumer.wakeup();
    }
}
