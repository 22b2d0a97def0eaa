package dev.leapfrog.sinks.topic;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * One committed record.
 *
 * @param raw as it is in Kafka
 * @param value null for a tombstone, which says that the key has no value any more
 */
public record TopicRecord<T>(
        ConsumerRecord<byte[], byte[]> raw, @Nullable T value) {
    /** Its key; empty when it has none. */
    public String key() {
        return raw.key() == null ? "" : new String(raw.key(), StandardCharsets.UTF_8);
    }

    public String topic() {
        return raw.topic();
    }

    public int partition() {
        return raw.partition();
    }

    public long offset() {
        return raw.offset();
    }

    /** Its event time in milliseconds since 1970. */
    public long timestamp() {
        return raw.timestamp();
    }

    /** Its headers as text; of several with one name the last. */
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : raw.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
