package dev.leapfrog.app.command.source;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.option.ClusterOptions;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.source.SourceState.Health;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.view.SourceHealth;
import org.jspecify.annotations.Nullable;

/** The sources, one a row: those that are configured, with what the cluster knows of each. */
final class SourceTable {
    private final List<Source> sources;
    private final Map<String, SourceState> states;

    private SourceTable(List<Source> sources, Map<String, SourceState> states) {
        this.sources = sources;
        this.states = states;
    }

    static SourceTable read(ClusterOptions options, Configuration configuration) throws IOException {
        SourceHealth health = new SourceHealth();
        try (Cluster cluster = options.open()) {
            TopicReader.readAll(
                    cluster.clients(),
                    options.topics(),
                    Topics.SOURCES,
                    record -> health.fold(record.key(), record.value()));
        }
        return new SourceTable(configuration.sources(), health.snapshot());
    }

    void print(PrintWriter out, boolean json) {
        if (!json) {
            out.printf(Locale.ROOT, "%-26s %-10s %-20s %-20s %s%n", "SOURCE", "STATE", "LAST READ", "LAST CHANGE", "");
        }
        for (Source source : sources) {
            SourceState state = states.get(source.name());
            out.println(json ? json(source, state) : text(source, state));
        }
        out.flush();
    }

    private static String text(Source source, @Nullable SourceState state) {
        Health health = SourceHealth.of(state);
        String reason = health.reason();
        return String.format(
                        Locale.ROOT,
                        "%-26s %-10s %-20s %-20s %s",
                        source.name(),
                        status(source, state),
                        time(health.lastReadAt()),
                        time(health.lastChangedAt()),
                        reason == null
                                ? newFields(state)
                                : health.failures() + " failures: " + PrintableText.of(reason))
                .stripTrailing();
    }

    /** Which fields the source has that are neither read nor left on purpose. */
    private static String newFields(@Nullable SourceState state) {
        Map<String, Integer> fields = state == null ? null : state.newFields();
        return fields == null ? "" : "not read: " + PrintableText.of(String.join(", ", fields.keySet()));
    }

    private static String json(Source source, @Nullable SourceState state) {
        Health health = SourceHealth.of(state);
        Polling polling = source.polling();
        Map<String, Object> row = new TreeMap<>();
        row.put("source", source.name());
        row.put("about", source.about());
        row.put("state", status(source, state));
        row.put("failures", health.failures());
        put(row, "reason", health.reason());
        put(row, "failingSince", health.failingSince());
        put(row, "lastReadAt", health.lastReadAt());
        put(row, "lastChangedAt", health.lastChangedAt());
        if (state != null && state.newFields() != null) {
            row.put("newFields", state.newFields());
        }
        put(row, "every", polling == null ? null : polling.every());
        return EventJson.text(row);
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value.toString());
        }
    }

    private static String status(Source source, @Nullable SourceState state) {
        return switch (SourceHealth.status(SourceHealth.of(state))) {
            case DEGRADED -> "degraded";
            case FAILING -> "failing";
            case OK -> "ok";
            case UNREAD -> source.polling() == null ? "archive" : "new";
        };
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "-" : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
