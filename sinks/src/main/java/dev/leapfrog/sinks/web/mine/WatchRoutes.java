package dev.leapfrog.sinks.web.mine;

import java.util.List;

import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.watch.WatchReport;
import dev.leapfrog.sinks.watch.WatchReports;
import dev.leapfrog.sinks.web.CsvTable;
import dev.leapfrog.sinks.web.Cursor;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Listing;
import dev.leapfrog.sinks.web.Route;
import dev.leapfrog.sinks.web.WebModule;

/** My models. */
public final class WatchRoutes implements WebModule {
    private static final Listing<Watched> WATCHED = new Listing<>(
            "watch",
            Watched.class,
            one -> Cursor.of("%04d".formatted(one.number())),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("model", one -> one.report().watched().model()),
                    new CsvTable.Column<>(
                            "name", one -> ShownName.of(one.report().watched().model())),
                    new CsvTable.Column<>("task", one -> one.report().watched().task()),
                    new CsvTable.Column<>("usdAMonth", one -> one.report().monthly()),
                    new CsvTable.Column<>("ends", one -> one.report().ends().size()),
                    new CsvTable.Column<>("alternatives", one -> String.join("; ", one.sentences()))));

    private final LiveHistory history;
    private final WatchList watched;

    public WatchRoutes(LiveHistory history, WatchList watched) {
        this.history = history;
        this.watched = watched;
    }

    @Override
    public List<Route> routes() {
        return List.of(WATCHED.route(
                "/api/watch",
                "What concerns the models that the configuration names under watch, in its order.",
                List.of(),
                new HistoryAnswers(history)
                        .of((now, request) -> WATCHED.answer(request, Watched.all(WatchReports.of(watched, now))))));
    }

    /**
     * One of my models.
     *
     * @param number its place in the configuration, from 0
     * @param sentences what is to be said of each alternative, in their order
     */
    record Watched(int number, WatchReport report, List<String> sentences) {
        Watched {
            sentences = List.copyOf(sentences);
        }

        static List<Watched> all(List<WatchReport> reports) {
            return reports.stream()
                    .map(report -> new Watched(
                            reports.indexOf(report),
                            report,
                            report.alternatives().stream()
                                    .map(other ->
                                            other.sentence(report.watched().task()))
                                    .toList()))
                    .toList();
        }
    }
}
