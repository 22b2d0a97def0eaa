package dev.leapfrog.ingest.publish.kafka;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.publish.LastFacts;
import dev.leapfrog.ingest.publish.ObservationLog;
import dev.leapfrog.ingest.publish.SourceLogs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The logs of the sources that one process ingests, and what they held when they were opened. Opening fences every
 * other writer of these sources first and reads second, so that nobody can write in between; the compacted topics are
 * read once for all sources.
 */
public final class KafkaSourceLogs implements SourceLogs, AutoCloseable {
    private final Map<String, KafkaLog> logs = new LinkedHashMap<>();
    private LastFacts last = LastFacts.none();

    private KafkaSourceLogs() {}

    /**
     * Opens the logs of these sources.
     *
     * @param kafkaConfig how to reach the cluster, as for any Kafka client
     * @throws PublishException when the cluster cannot be reached, or holds last facts that cannot be read
     */
    public static KafkaSourceLogs open(Collection<String> sources, Topics topics, Map<String, Object> kafkaConfig) {
        KafkaSourceLogs opened = new KafkaSourceLogs();
        try {
            for (String source : sources) {
                opened.logs.put(source, KafkaLog.open(source, topics, kafkaConfig));
            }
            opened.last = read(topics, kafkaConfig);
            return opened;
        } catch (RuntimeException cause) {
            opened.close();
            throw cause;
        }
    }

    private static LastFacts read(Topics topics, Map<String, Object> kafkaConfig) {
        try (Consumer<String, byte[]> committed =
                        CompactedTopicReader.consumer(kafkaConfig, IsolationLevel.READ_COMMITTED);
                Consumer<String, byte[]> everything =
                        CompactedTopicReader.consumer(kafkaConfig, IsolationLevel.READ_UNCOMMITTED)) {
            CompactedTopicReader reader = new CompactedTopicReader(committed, everything);
            return LastFactRecords.of(
                    reader.read(topics.name(Topics.SOURCE_FACTS)),
                    reader.read(topics.name(Topics.SOURCES)),
                    reader.read(topics.name(Topics.ALIASES)));
        }
    }

    @Override
    public ObservationLog log(String source) {
        KafkaLog log = logs.get(source);
        if (log == null) {
            throw new IllegalArgumentException("no log was opened for source " + source);
        }
        return log;
    }

    @Override
    public LastFacts last() {
        return last;
    }

    @Override
    public void close() {
        @Nullable RuntimeException first = null;
        for (KafkaLog log : logs.values()) {
            try {
                log.close();
            } catch (RuntimeException failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
