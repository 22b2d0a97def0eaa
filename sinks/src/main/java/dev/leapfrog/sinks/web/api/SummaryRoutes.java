package dev.leapfrog.sinks.web.api;

import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.sinks.race.Race;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Route;

/** The state of the race. */
final class SummaryRoutes {
    private SummaryRoutes() {}

    static List<Route> of(HistoryAnswers answers, List<BoardId> headlineBoards) {
        return List.of(new Route(
                "/api/summary",
                "The state of the race: one sentence, who leads the boards that people quote, how far others are behind.",
                List.of(),
                List.of(new Route.Body(Answer.JSON, Race.class)),
                answers.of((history, request) -> Answer.json(Race.of(history, headlineBoards)))));
    }
}
