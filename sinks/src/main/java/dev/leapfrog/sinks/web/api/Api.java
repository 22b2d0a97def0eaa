package dev.leapfrog.sinks.web.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Route;
import dev.leapfrog.sinks.web.WebModule;
import dev.leapfrog.sinks.web.about.ContractRoutes;
import dev.leapfrog.sinks.web.about.HealthRoutes;

/** The whole API. */
public final class Api implements WebModule {
    private final LiveHistory history;
    private final List<BoardId> headlineBoards;

    /** @param headlineBoards the boards that people quote, in the order in which to show them */
    public Api(LiveHistory history, Collection<BoardId> headlineBoards) {
        this.history = history;
        this.headlineBoards = List.copyOf(headlineBoards);
    }

    @Override
    public List<Route> routes() {
        HistoryAnswers answers = new HistoryAnswers(history);
        List<Route> routes = new ArrayList<>();
        routes.addAll(SummaryRoutes.of(answers, headlineBoards));
        routes.addAll(StoryRoutes.of(answers));
        routes.addAll(AlertRoutes.of(answers));
        routes.addAll(BoardRoutes.of(answers, headlineBoards));
        routes.addAll(FigureRoutes.of(answers));
        routes.addAll(GapRoutes.of(answers));
        routes.addAll(WindowRoutes.of(answers));
        routes.addAll(PriceRoutes.of(answers));
        routes.addAll(MarketRoutes.of(answers));
        routes.addAll(UptakeRoutes.of(answers));
        routes.addAll(IndexRoutes.of(answers));
        routes.addAll(NameRoutes.of(answers));
        routes.addAll(ModelRoutes.of(answers));
        routes.addAll(SourceRoutes.of(answers));
        routes.addAll(ContractRoutes.all());
        routes.addAll(HealthRoutes.of(history));
        return routes;
    }
}
