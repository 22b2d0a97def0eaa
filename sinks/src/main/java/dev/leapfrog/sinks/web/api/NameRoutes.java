package dev.leapfrog.sinks.web.api;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.model.MeasureTitle;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Route;

/** What everything but models is called. */
final class NameRoutes {
    private NameRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(new Route(
                "/api/names",
                "What boards, their publishers and categories, measures of use and labs are called, by id. Models bear"
                        + " their names themselves.",
                List.of(),
                List.of(new Route.Body(Answer.JSON, Names.class)),
                answers.of((history, request) -> Answer.json(names(history)))));
    }

    private static Names names(History history) {
        SortedMap<String, String> boards = new TreeMap<>();
        SortedMap<String, String> publishers = new TreeMap<>();
        SortedMap<String, String> categories = new TreeMap<>();
        for (BoardId board : history.boards().keySet()) {
            String publisher = board.arena().publisher();
            boards.put(board.toString(), BoardTitle.of(board));
            publishers.put(publisher, BoardTitle.ofPublisher(publisher));
            categories.put(board.category(), BoardTitle.ofCategory(board.category()));
        }
        history.categories()
                .values()
                .forEach(state -> state.categories()
                        .keySet()
                        .forEach(category -> categories.put(category, BoardTitle.ofCategory(category))));
        SortedMap<String, String> measures = new TreeMap<>();
        history.shares()
                .values()
                .forEach(series -> measures.put(
                        series.getLast().measure(),
                        MeasureTitle.of(series.getLast().measure())));
        SortedMap<String, String> labs = new TreeMap<>();
        history.models()
                .all()
                .values()
                .forEach(model -> labs.merge(
                        model.lab(), model.labShown(), (one, other) -> one.equals(model.lab()) ? other : one));
        return new Names(boards, publishers, categories, measures, labs);
    }

    /**
     * Names by id.
     *
     * @param boards {@code LMArena text (coding)} of {@code lmarena/text/coding}
     * @param publishers {@code LMArena} of {@code lmarena}
     * @param categories {@code instruction following} of {@code if}
     * @param measures {@code OpenRouter tokens} of {@code openrouter/tokens}
     * @param labs {@code OpenAI} of {@code openai}
     */
    record Names(
            SortedMap<String, String> boards,
            SortedMap<String, String> publishers,
            SortedMap<String, String> categories,
            SortedMap<String, String> measures,
            SortedMap<String, String> labs) {
        Names {
            boards = Collections.unmodifiableSortedMap(new TreeMap<>(boards));
            publishers = Collections.unmodifiableSortedMap(new TreeMap<>(publishers));
            categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
            measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
            labs = Collections.unmodifiableSortedMap(new TreeMap<>(labs));
        }
    }
}
