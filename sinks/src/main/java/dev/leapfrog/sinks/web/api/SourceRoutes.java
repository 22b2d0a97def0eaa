package dev.leapfrog.sinks.web.api;

import java.time.Instant;
import java.util.List;

import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.sinks.view.SourceHealth;
import dev.leapfrog.sinks.web.CsvTable;
import dev.leapfrog.sinks.web.Cursor;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Listing;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Route;
import org.jspecify.annotations.Nullable;

/** How the sources do. */
final class SourceRoutes {
    private static final Parameter<SourceHealth.Status> STATUS =
            Parameter.oneOf("status", SourceHealth.Status.class, "Doing so.");

    private static final Listing<KnownSource> SOURCES = new Listing<>(
            "sources",
            KnownSource.class,
            source -> Cursor.of(source.source()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("source", KnownSource::source),
                    new CsvTable.Column<>("status", KnownSource::status),
                    new CsvTable.Column<>("lastPublishedAt", KnownSource::lastPublishedAt),
                    new CsvTable.Column<>(
                            "lastReadAt", source -> source.health().lastReadAt()),
                    new CsvTable.Column<>(
                            "lastChangedAt", source -> source.health().lastChangedAt()),
                    new CsvTable.Column<>("failures", source -> source.health().failures()),
                    new CsvTable.Column<>("reason", source -> source.health().reason())));

    private SourceRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(SOURCES.route(
                "/api/sources",
                "All sources that were read, and how they do.",
                List.of(STATUS),
                answers.of((history, request) -> SOURCES.answer(
                        request,
                        history.sources().snapshot().values().stream()
                                .map(KnownSource::of)
                                .filter(source -> Filters.allows(request, STATUS, source.status()))
                                .toList()))));
    }

    /**
     * A source.
     *
     * @param lastPublishedAt the newest publication it has brought; null when it has brought none
     */
    record KnownSource(
            String source,
            SourceHealth.Status status,
            @Nullable Instant lastPublishedAt,
            SourceState.Health health) {
        static KnownSource of(SourceState state) {
            SourceState.Health health = SourceHealth.of(state);
            return new KnownSource(state.source(), SourceHealth.status(health), state.lastPublishedAt(), health);
        }
    }
}
