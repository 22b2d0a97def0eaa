package dev.leapfrog.sinks.web.api;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.sinks.history.BoardHistory;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Refusal;
import dev.leapfrog.sinks.web.Request;

/** The part of a path that names a board. */
final class BoardPath {
    static final String PATTERN = "/api/boards/{publisher}/{arena}/{category}";

    private static final Parameter<String> PUBLISHER = Parameter.inPath("publisher", "Who publishes it: lmarena.");
    private static final Parameter<String> ARENA = Parameter.inPath("arena", "The family of rankings: text.");
    private static final Parameter<String> CATEGORY = Parameter.inPath("category", "Which of them: overall.");

    private BoardPath() {}

    /** Its parameters and others. */
    static List<Parameter<?>> and(Parameter<?>... others) {
        List<Parameter<?>> all = new ArrayList<>(List.of(PUBLISHER, ARENA, CATEGORY));
        all.addAll(List.of(others));
        return all;
    }

    static BoardId id(Request request) {
        try {
            return BoardId.parse(request.value(PUBLISHER) + "/" + request.value(ARENA) + "/" + request.value(CATEGORY));
        } catch (IllegalArgumentException noName) {
            throw Refusal.notFound("there is no such board; /api/boards lists them");
        }
    }

    /** The board that it names, or a refusal. */
    static BoardHistory known(History history, Request request) {
        BoardHistory board = history.boardOrNull(id(request));
        if (board == null) {
            throw Refusal.notFound("there is no board " + id(request) + "; /api/boards lists them");
        }
        return board;
    }
}
