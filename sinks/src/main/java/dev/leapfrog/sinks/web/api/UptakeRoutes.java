package dev.leapfrog.sinks.web.api;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.web.CsvTable;
import dev.leapfrog.sinks.web.Cursor;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Listing;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.Route;

/** How the use of models is shared, and how capable they are on one scale. */
final class UptakeRoutes {
    private static final Parameter<String> MEASURE =
            Parameter.text("measure", "By this measure, such as huggingface/downloads.");
    private static final Parameter<String> UNIVERSE =
            Parameter.text("universe", "Of lists that tell of these models, such as all.");
    private static final Parameter<Boolean> LATEST =
            Parameter.flag("latest", "Only the last of each measure and universe.");

    private static final Listing<UptakeShares> SHARES = new Listing<>(
            "uptake",
            UptakeShares.class,
            shares -> Cursor.of(shares.at(), shares.measure() + " " + shares.universe()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("at", UptakeShares::at),
                    new CsvTable.Column<>("measure", UptakeShares::measure),
                    new CsvTable.Column<>("universe", UptakeShares::universe),
                    new CsvTable.Column<>("entries", UptakeShares::entries),
                    new CsvTable.Column<>("total", UptakeShares::total),
                    new CsvTable.Column<>(
                            "shareOpen", shares -> shares.shares().openness().get("open")),
                    new CsvTable.Column<>(
                            "shareClosed", shares -> shares.shares().openness().get("closed")),
                    new CsvTable.Column<>(
                            "shareUS", shares -> shares.shares().countries().get("US")),
                    new CsvTable.Column<>(
                            "shareCN", shares -> shares.shares().countries().get("CN"))));

    private UptakeRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(SHARES.route(
                "/api/uptake",
                "How the use of models is shared between labs, countries and kinds of openness, list by list, the"
                        + " oldest first. Shares are from 0 to 1.",
                List.of(MEASURE, UNIVERSE, Filters.FROM, Filters.TO, LATEST),
                answers.of((history, request) -> SHARES.answer(request, shares(history, request)))));
    }

    private static List<UptakeShares> shares(History history, Request request) {
        List<UptakeShares> found = new ArrayList<>();
        for (List<UptakeShares> series : history.shares().values()) {
            found.addAll(request.value(LATEST) ? List.of(series.getLast()) : series);
        }
        found.removeIf(shares -> !Filters.includes(request, shares.at())
                || !Filters.allows(request, MEASURE, shares.measure())
                || !Filters.allows(request, UNIVERSE, shares.universe()));
        return found;
    }
}
