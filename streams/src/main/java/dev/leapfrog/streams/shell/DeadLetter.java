package dev.leapfrog.streams.shell;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** A record that cannot be read, as found, with the reason and where it lay in its headers. */
public final class DeadLetter {
    private DeadLetter() {}

    /**
     * The record for the dead-letter topic.
     *
     * @param from where it lay; null when that is not known
     */
    public static Record<byte[], byte[]> of(
            Record<byte[], byte[]> record, @Nullable RecordMetadata from, String reason) {
        Headers headers = new RecordHeaders(record.headers());
        add(headers, "leapfrog_reason", reason);
        if (from != null) {
            add(headers, "leapfrog_topic", from.topic());
            add(headers, "leapfrog_partition", Integer.toString(from.partition()));
            add(headers, "leapfrog_offset", Long.toString(from.offset()));
        }
        return record.withHeaders(headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
