package dev.leapfrog.events.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

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
                attributes(
                        from.run() + "-" + from.sequence(),
                        from.source(),
                        observation.getClass().getSimpleName(),
                        from.eventTime(),
                        observation.subject()));
    }

    /** Marks a record as that output. */
    public static void mark(Headers headers, Output output) {
        mark(headers, attributes(output));
    }

    /** The context attributes of an output, by their names in the specification. */
    public static Map<String, String> attributes(Output output) {
        return attributes(
                output.eventId(), output.origin(), output.getClass().getSimpleName(), output.eventTime(), output.key());
    }

    private static Map<String, String> attributes(String id, String source, String type, Instant time, String subject) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id);
        attributes.put("source", "/leapfrog/" + source);
        attributes.put("type", TYPE_PREFIX + type);
        attributes.put("time", time.toString());
        attributes.put("subject", subject);
        return attributes;
    }

    private static void mark(Headers headers, Map<String, String> attributes) {
        attributes.forEach((name, value) -> put(headers, "ce_" + name, value));
        put(headers, "content-type", "application/json");
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
