package dev.leapfrog.sinks.web.mine;

import java.util.List;
import java.util.function.Supplier;

import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.sinks.check.EndingName;
import dev.leapfrog.sinks.check.EndingNames;
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

    private static final Listing<EndingName> NAMES = new Listing<>(
            "ending-names",
            EndingName.class,
            one -> Cursor.of(one.name() + " " + one.model() + " " + one.end().provider()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("name", EndingName::name),
                    new CsvTable.Column<>("model", EndingName::model),
                    new CsvTable.Column<>("provider", one -> one.end().provider()),
                    new CsvTable.Column<>("endsOn", one -> one.end().endsOn()),
                    new CsvTable.Column<>("source", one -> one.end().source()),
                    new CsvTable.Column<>("vendorSays", one -> one.end().vendorSays())));

    private final LiveHistory history;
    private final Supplier<WatchList> watched;
    private final WatchReports reports;

    /** @param watched asked each time, as it may change at any time */
    public WatchRoutes(LiveHistory history, Supplier<WatchList> watched, WatchReports reports) {
        this.history = history;
        this.watched = watched;
        this.reports = reports;
    }

    @Override
    public List<Route> routes() {
        HistoryAnswers answers = new HistoryAnswers(history);
        return List.of(
                WATCHED.route(
                        "/api/watch",
                        "What concerns the models that the user watches, in the order in which they were named.",
                        List.of(),
                        request -> {
                            WatchList mine = watched.get();
                            return history.ask(now -> WATCHED.answer(request, Watched.all(reports.of(mine, now))));
                        }),
                NAMES.route(
                        "/api/ends/names",
                        "What providers call models that end, by name: what 'leapfrog check --server' looks for in files.",
                        List.of(),
                        answers.of((now, request) -> NAMES.answer(request, EndingNames.of(now.models())))));
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
