package dev.leapfrog.events.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.provenance.Provenance;
import org.apache.kafka.common.header.Headers;

/**
 * CloudEvents 1.0 headers in binary mode, by which any CloudEvents client can route a record without reading its body.
 */
public final class CloudEventHeaders {
    private static final String TYPE_PREFIX = "dev.leapfrog.";

    private CloudEventHeaders() {}

    /** Marks a record as that observation. */
    public static void mark(Headers headers, Observation observation) {
        Provenance from = observation.provenance();
        mark(
                headers,
                from.run() + "-" + from.sequence(),
                from.source(),
                observation.getClass().getSimpleName(),
                from.eventTime(),
                observation.subject());
    }

    /** Marks a record as that output. */
    public static void mark(Headers headers, Output output) {
        mark(
                headers,
                output.eventId(),
                output.origin(),
                output.getClass().getSimpleName(),
                output.eventTime(),
                output.key());
    }

    private static void mark(Headers headers, String id, String source, String type, Instant time, String subject) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id);
        put(headers, "ce_source", "/leapfrog/" + source);
        put(headers, "ce_type", TYPE_PREFIX + type);
        put(headers, "ce_time", time.toString());
        put(headers, "ce_subject", subject);
        put(headers, "content-type", "application/json");
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
