package dev.leapfrog.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

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

    /** Marks a record as that alert. */
    public static void mark(Headers headers, Alert alert) {
        BoardId board = alert.board();
        String source = board == null ? alert.family().name().toLowerCase(Locale.ROOT) : board.toString();
        mark(headers, alert.id().toString(), source, "Alert", alert.occurredAt(), alert.subject());
    }

    /** Marks a record as that state. */
    public static void mark(Headers headers, FrontierState state) {
        String id = state.publication() + "#" + state.cause();
        mark(
                headers,
                id,
                state.source(),
                "FrontierState",
                state.publishedAt(),
                state.board().toString());
    }

    /** Marks a record as that state. */
    public static void mark(Headers headers, GapState state) {
        String id = state.publication() + "#" + state.a() + "-" + state.b();
        mark(headers, id, state.provenance().source(), "GapState", state.publishedAt(), state.subject());
    }

    /** Marks a record as that fact. */
    public static void mark(Headers headers, PriceFact fact) {
        String what = fact.offer() + "#" + fact.type() + "#" + fact.status() + "#" + fact.at();
        mark(headers, fact.provenance(), "PriceFact", fact.at(), fact.model(), what);
    }

    /** Marks a record as that fact. */
    public static void mark(Headers headers, ReleaseFact fact) {
        mark(headers, fact.provenance(), "ReleaseFact", fact.at(), fact.model(), fact.type());
    }

    /** Marks a record as that fact. */
    public static void mark(Headers headers, UptakeFact fact) {
        mark(headers, fact.provenance(), "UptakeFact", fact.at(), fact.model(), fact.measure());
    }

    private static void mark(Headers headers, Provenance from, String type, Instant at, Model model, Object what) {
        String id = from.run() + "-" + from.sequence() + "#" + model.id() + "#" + what;
        mark(headers, id, from.source(), type, at, model.id().toString());
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
