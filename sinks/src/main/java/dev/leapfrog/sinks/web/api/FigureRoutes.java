package dev.leapfrog.sinks.web.api;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.events.standing.Spread;
import dev.leapfrog.sinks.history.FrontierPoint;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.model.BoardRow;
import dev.leapfrog.sinks.view.ListPrices;
import dev.leapfrog.sinks.web.CsvTable;
import dev.leapfrog.sinks.web.Cursor;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Listing;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.Route;
import org.jspecify.annotations.Nullable;

/** What a board looks like: its models, and how crowded and how concentrated its top was over time. */
final class FigureRoutes {
    private static final Listing<TopFigures> FIGURES = new Listing<>(
            "figures",
            TopFigures.class,
            point -> Cursor.of(point.publishedAt(), ""),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("publishedAt", TopFigures::publishedAt),
                    new CsvTable.Column<>("scaleBreak", TopFigures::scaleBreak),
                    new CsvTable.Column<>("within", crowd(Crowd::within)),
                    new CsvTable.Column<>(
                            "bandModels", crowd(crowd -> crowd.band().models())),
                    new CsvTable.Column<>(
                            "bandLabs", crowd(crowd -> crowd.band().labs().size())),
                    new CsvTable.Column<>(
                            "tiedModels", crowd(crowd -> crowd.tied().models())),
                    new CsvTable.Column<>(
                            "bandModelsYearAgo",
                            crowd(crowd -> crowd.yearAgo() == null
                                    ? null
                                    : crowd.yearAgo().models())),
                    new CsvTable.Column<>("effectiveLabs", division(Concentration.Top::labs)),
                    new CsvTable.Column<>("effectiveCountries", division(Concentration.Top::countries)),
                    new CsvTable.Column<>("effectiveOpenness", division(Concentration.Top::openness)),
                    new CsvTable.Column<>("percentToSecond", spread(Spread::toSecond)),
                    new CsvTable.Column<>("percentToTenth", spread(Spread::toTenth))));

    private static final Listing<PricedRow> ROWS = new Listing<>(
            "rows",
            PricedRow.class,
            one -> Cursor.of(
                    "%06d %s".formatted(one.row().rank(), one.row().model().id())),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("rank", one -> one.row().rank()),
                    new CsvTable.Column<>("model", one -> one.row().model().id()),
                    new CsvTable.Column<>("name", one -> one.row().model().shown()),
                    new CsvTable.Column<>("labName", one -> one.row().model().labShown()),
                    new CsvTable.Column<>("country", one -> one.row().model().country()),
                    new CsvTable.Column<>("openness", one -> one.row().model().openness()),
                    new CsvTable.Column<>("score", one -> one.row().score().value()),
                    new CsvTable.Column<>("low", one -> one.row().score().low()),
                    new CsvTable.Column<>("high", one -> one.row().score().high()),
                    new CsvTable.Column<>("votes", one -> one.row().score().votes()),
                    new CsvTable.Column<>("publishedAt", one -> one.row().publishedAt()),
                    new CsvTable.Column<>("listUsdPerMillionTokens", PricedRow::listUsdPerMillionTokens)));

    private FigureRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(
                ROWS.route(
                        BoardPath.PATTERN + "/rows",
                        "The models of a board with their scores, the best first, by the source that is followed, and what they cost"
                                + " now: what the lab asks, else the median over providers, in US dollars per million tokens,"
                                + " blended three parts input to one part output.",
                        BoardPath.and(),
                        answers.of((history, request) -> ROWS.answer(request, rows(history, request)))),
                FIGURES.route(
                        BoardPath.PATTERN + "/figures",
                        "How many models stand with the leader of a board, and how concentrated its first twenty are, at each of its"
                                + " publications, the oldest first.",
                        BoardPath.and(Filters.FROM, Filters.TO),
                        answers.of((history, request) -> FIGURES.answer(
                                request,
                                BoardPath.known(history, request).frontier().stream()
                                        .filter(point -> Filters.includes(request, point.publishedAt()))
                                        .map(TopFigures::of)
                                        .toList()))));
    }

    private static List<PricedRow> rows(History history, Request request) {
        FrontierState state = BoardPath.known(history, request).state();
        if (state == null) {
            return List.of();
        }
        ListPrices prices = history.models().listPrices();
        return history.models().rows(state.board(), state.coverage().source()).stream()
                .map(row -> new PricedRow(row, prices.of(row.model().id())))
                .toList();
    }

    private static Function<TopFigures, @Nullable Object> crowd(Function<Crowd, @Nullable Object> figure) {
        return point -> {
            Crowd crowd = point.figures().crowd();
            return crowd == null ? null : figure.apply(crowd);
        };
    }

    private static Function<TopFigures, @Nullable Object> division(
            Function<Concentration.Top, Concentration.@Nullable Division> of) {
        return point -> {
            Concentration concentration = point.figures().concentration();
            Concentration.Division division = concentration == null ? null : of.apply(concentration.all());
            return division == null ? null : division.effective();
        };
    }

    private static Function<TopFigures, @Nullable Object> spread(Function<Spread, @Nullable Object> figure) {
        return point -> {
            Spread spread = point.figures().spread();
            return spread == null ? null : figure.apply(spread);
        };
    }

    /**
     * A model on a board, and what it costs.
     *
     * @param listUsdPerMillionTokens null when nobody offers it at a known price
     */
    record PricedRow(@JsonUnwrapped BoardRow row, @Nullable Double listUsdPerMillionTokens) {}

    /**
     * The top of a board at one publication.
     *
     * @param scaleBreak the board's scores are on another scale than at the publication before
     */
    record TopFigures(Instant publishedAt, boolean scaleBreak, FrontierState.Figures figures) {
        static TopFigures of(FrontierPoint point) {
            return new TopFigures(point.publishedAt(), point.scaleBreak(), point.figures());
        }
    }
}
