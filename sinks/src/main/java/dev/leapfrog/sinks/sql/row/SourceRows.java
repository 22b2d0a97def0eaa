package dev.leapfrog.sinks.sql.row;

import java.util.function.Consumer;

import dev.leapfrog.events.source.SourceState;

/** How reading the sources goes. */
final class SourceRows {
    private SourceRows() {}

    static void of(SourceState state, Consumer<Change> to) {
        SourceState.Health health = state.health() == null ? SourceState.Health.unknown() : state.health();
        SourceState.Pace pace = health.pace();
        to.accept(Row.of("sources")
                .with("source", state.source())
                .with("last_published_at", state.lastPublishedAt())
                .with("last_read_at", health.lastReadAt())
                .with("last_changed_at", health.lastChangedAt())
                .with("failures", health.failures())
                .with("failing_since", health.failingSince())
                .with("reason", health.reason())
                .with("degraded", health.degraded())
                .with("stale", pace != null && pace.stale())
                .with("usual_hours", pace == null ? null : pace.hours())
                .put());
    }
}
