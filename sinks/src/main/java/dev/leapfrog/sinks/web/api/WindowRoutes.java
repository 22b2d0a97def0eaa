package dev.leapfrog.sinks.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.CategoryState;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.board.CurrentWindows;
import dev.leapfrog.sinks.board.WindowSurvival;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.web.CsvTable;
import dev.leapfrog.sinks.web.Cursor;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Listing;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.Route;
import org.jspecify.annotations.Nullable;

/** For how long leaders stay ahead, and who leads which category. */
final class WindowRoutes {
    private static final Parameter<WindowState.Status> STATUS =
            Parameter.oneOf("status", WindowState.Status.class, "Where in its life the window stands.");
    private static final Parameter<String> ARENA = Parameter.text("arena", "Of this arena, such as lmarena/text.");

    private static final Listing<WindowState> WINDOWS = new Listing<>(
            "windows",
            WindowState.class,
            window -> Cursor.of(window.span().openedAt(), window.key() + " " + opener(window)),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("board", WindowState::board),
                    new CsvTable.Column<>("pair", WindowState::pair),
                    new CsvTable.Column<>("status", WindowState::status),
                    new CsvTable.Column<>("openedAt", window -> window.span().openedAt()),
                    new CsvTable.Column<>("opener", WindowRoutes::opener),
                    new CsvTable.Column<>(
                            "openerName", window -> window.opener().model().shown()),
                    new CsvTable.Column<>(
                            "openerLabName", window -> window.opener().model().labShown()),
                    new CsvTable.Column<>("endedAt", window -> window.span().endedAt()),
                    new CsvTable.Column<>("closer", closer(Model::id)),
                    new CsvTable.Column<>("closerName", closer(Model::shown)),
                    new CsvTable.Column<>("closerLabName", closer(Model::labShown)),
                    new CsvTable.Column<>("days", window -> window.span().days())));

    private static final Listing<WindowSurvival> SURVIVAL = new Listing<>(
            "window-survival",
            WindowSurvival.class,
            one -> Cursor.of(one.board() + "#" + one.pair()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("board", WindowSurvival::board),
                    new CsvTable.Column<>("pair", WindowSurvival::pair),
                    new CsvTable.Column<>("asOf", WindowSurvival::asOf),
                    new CsvTable.Column<>("closed", WindowSurvival::closed),
                    new CsvTable.Column<>("open", WindowSurvival::open),
                    new CsvTable.Column<>("censored", WindowSurvival::censored),
                    new CsvTable.Column<>("medianDays", one -> one.median().days()),
                    new CsvTable.Column<>("medianDaysLow", one -> one.median().low()),
                    new CsvTable.Column<>("medianDaysHigh", one -> one.median().high())));

    private static final Listing<CategoryState> CATEGORIES = new Listing<>(
            "categories",
            CategoryState.class,
            state -> Cursor.of(state.arena().toString()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("arena", CategoryState::arena),
                    new CsvTable.Column<>("publishedAt", CategoryState::publishedAt),
                    new CsvTable.Column<>(
                            "categories", state -> state.categories().size()),
                    new CsvTable.Column<>("labsThatLeadOne", CategoryState::split)));

    private WindowRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(
                WINDOWS.route(
                        "/api/windows",
                        "Innovation windows in the order in which they opened: for how many days a leader stayed clearly"
                                + " ahead of another segment, and who ended that. The summary in the last one of a pair"
                                + " is of all of them.",
                        List.of(Filters.BOARD, Filters.PAIR, STATUS, Filters.FROM, Filters.TO),
                        answers.of((history, request) -> WINDOWS.answer(request, windows(history, request)))),
                SURVIVAL.route(
                        "/api/windows/survival",
                        "For how long leaders stay clearly ahead: the estimate by Kaplan and Meier over the windows of a"
                                + " board and pair, with the median and 95 % intervals. Windows that are open count up to"
                                + " the board's last publication.",
                        List.of(Filters.BOARD, Filters.PAIR),
                        answers.of((history, request) -> SURVIVAL.answer(request, survival(history, request)))),
                CATEGORIES.route(
                        "/api/categories",
                        "Who leads which category of each arena, as of its last publication.",
                        List.of(ARENA),
                        answers.of((history, request) -> CATEGORIES.answer(
                                request,
                                history.categories().values().stream()
                                        .filter(state -> Filters.allows(
                                                request, ARENA, state.arena().toString()))
                                        .toList()))));
    }

    private static List<WindowState> windows(History history, Request request) {
        List<WindowState> found = new ArrayList<>();
        history.boards().forEach((id, board) -> {
            if (Filters.allows(request, Filters.BOARD, id)) {
                board.windows()
                        .values()
                        .forEach(states -> CurrentWindows.of(states).stream()
                                .filter(state -> isWanted(state, request))
                                .forEach(found::add));
            }
        });
        return found;
    }

    private static List<WindowSurvival> survival(History history, Request request) {
        List<WindowSurvival> found = new ArrayList<>();
        history.boards().forEach((id, board) -> {
            FrontierState state = board.state();
            if (Filters.allows(request, Filters.BOARD, id) && state != null) {
                board.windows().forEach((pair, states) -> {
                    if (Filters.allows(request, Filters.PAIR, pair)) {
                        found.add(WindowSurvival.of(id, pair, state.publishedAt(), CurrentWindows.of(states)));
                    }
                });
            }
        });
        return found;
    }

    private static boolean isWanted(WindowState state, Request request) {
        return Filters.allows(request, Filters.PAIR, state.pair())
                && Filters.allows(request, STATUS, state.status())
                && Filters.includes(request, state.span().openedAt());
    }

    private static Object opener(WindowState window) {
        return window.opener().model().id();
    }

    private static Function<WindowState, @Nullable Object> closer(Function<Model, Object> figure) {
        return window -> {
            Standing closer = window.span().closer();
            return closer == null ? null : figure.apply(closer.model());
        };
    }
}
