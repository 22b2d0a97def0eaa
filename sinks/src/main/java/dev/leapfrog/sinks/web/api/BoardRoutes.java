package dev.leapfrog.sinks.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.events.output.TierState;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.sinks.board.CurrentGap;
import dev.leapfrog.sinks.history.BoardHistory;
import dev.leapfrog.sinks.history.FrontierPoint;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.CsvTable;
import dev.leapfrog.sinks.web.Cursor;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Listing;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.Route;
import org.jspecify.annotations.Nullable;

/** Who leads which board, now and over time. */
final class BoardRoutes {
    private static final Parameter<Boolean> HEADLINE = Parameter.flag("headline", "Only boards that people quote.");
    private static final Parameter<String> SEGMENT =
            Parameter.text("segment", "Only this segment: all, open, closed, or a country such as CN.");

    private static final Listing<Board> BOARDS = new Listing<>(
            "boards",
            Board.class,
            board -> Cursor.of(board.board().toString()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("board", Board::board),
                    new CsvTable.Column<>("title", Board::title),
                    new CsvTable.Column<>("headline", Board::headline),
                    new CsvTable.Column<>("publishedAt", Board::publishedAt),
                    new CsvTable.Column<>("scale", Board::scale),
                    new CsvTable.Column<>("publications", Board::publications),
                    new CsvTable.Column<>("leader", board -> LeadColumns.model(board.leads.get(Segment.ALL))),
                    new CsvTable.Column<>("leaderName", board -> LeadColumns.name(board.leads.get(Segment.ALL))),
                    new CsvTable.Column<>("score", board -> LeadColumns.score(board.leads.get(Segment.ALL))),
                    new CsvTable.Column<>("openLeader", board -> LeadColumns.model(board.leads.get(Segment.OPEN))),
                    new CsvTable.Column<>("openLeaderName", board -> LeadColumns.name(board.leads.get(Segment.OPEN))),
                    new CsvTable.Column<>("openScore", board -> LeadColumns.score(board.leads.get(Segment.OPEN)))));

    private static final Listing<SegmentLead> FRONTIER = new Listing<>(
            "frontier",
            SegmentLead.class,
            point -> Cursor.of(point.publishedAt(), point.segment().key()),
            Listing.Order.OLDEST_FIRST,
            LeadColumns.OF_A_SEGMENT);

    private BoardRoutes() {}

    static List<Route> of(HistoryAnswers answers, List<BoardId> headlineBoards) {
        return List.of(
                BOARDS.route(
                        "/api/boards",
                        "All boards and who leads them.",
                        List.of(HEADLINE),
                        answers.of((history, request) -> BOARDS.answer(
                                request,
                                boards(history, headlineBoards).stream()
                                        .filter(board -> !request.value(HEADLINE) || board.headline())
                                        .toList()))),
                new Route(
                        BoardPath.PATTERN,
                        "What was concluded of a board last: leaders of every segment, gaps, sizes, prices.",
                        BoardPath.and(),
                        List.of(new Route.Body(Answer.JSON, WholeBoard.class)),
                        answers.of((history, request) -> Answer.json(whole(history, request, headlineBoards)))),
                FRONTIER.route(
                        BoardPath.PATTERN + "/frontier",
                        "Who led a board's segments at each of its publications, the oldest first.",
                        BoardPath.and(SEGMENT, Filters.FROM, Filters.TO),
                        answers.of((history, request) -> FRONTIER.answer(
                                request,
                                frontier(BoardPath.known(history, request)).stream()
                                        .filter(point -> Filters.includes(request, point.publishedAt())
                                                && Filters.allows(
                                                        request,
                                                        SEGMENT,
                                                        point.segment().key()))
                                        .toList()))));
    }

    private static List<Board> boards(History history, List<BoardId> headlineBoards) {
        List<Board> boards = new ArrayList<>();
        history.boards().forEach((id, of) -> {
            FrontierState state = of.state();
            if (state != null) {
                boards.add(new Board(
                        id,
                        BoardTitle.of(id),
                        headlineBoards.contains(id),
                        state.publishedAt(),
                        state.scaling().scale(),
                        of.frontier().size(),
                        new TreeMap<>(of.frontier().getLast().leads())));
            }
        });
        return boards;
    }

    private static List<SegmentLead> frontier(BoardHistory board) {
        List<SegmentLead> points = new ArrayList<>();
        for (FrontierPoint point : board.frontier()) {
            point.leads()
                    .forEach((segment, lead) ->
                            points.add(new SegmentLead(point.publishedAt(), segment, lead, point.scaleBreak())));
        }
        return points;
    }

    private static WholeBoard whole(History history, Request request, List<BoardId> headlineBoards) {
        BoardId id = BoardPath.id(request);
        BoardHistory board = BoardPath.known(history, request);
        SortedMap<String, GapState> gaps = new TreeMap<>();
        board.gaps().forEach((pair, series) -> {
            CurrentGap gap = CurrentGap.of(series, board.scaleSince());
            if (gap != null) {
                gaps.put(pair, gap.state());
            }
        });
        return new WholeBoard(
                id,
                BoardTitle.of(id),
                headlineBoards.contains(id),
                board.state(),
                gaps,
                board.tiers(),
                board.levels().isEmpty() ? null : board.levels().getLast(),
                board.enough().isEmpty() ? null : board.enough().getLast(),
                board.pareto());
    }

    /**
     * A board in a list.
     *
     * @param publications how many were read
     * @param leads by segment: all, open, closed and countries
     */
    record Board(
            BoardId board,
            String title,
            boolean headline,
            Instant publishedAt,
            Scale scale,
            int publications,
            SortedMap<Segment, Lead> leads) {
        Board {
            leads = Collections.unmodifiableSortedMap(new TreeMap<>(leads));
        }
    }

    /**
     * Who led one segment at one publication.
     *
     * @param scaleBreak the board's scores are on another scale than at the publication before
     */
    record SegmentLead(Instant publishedAt, Segment segment, Lead lead, boolean scaleBreak) {}

    /**
     * What was concluded of a board last.
     *
     * @param state who leads every segment; null for a board that only stands for an index
     * @param gaps by pair
     * @param tiers null when there is none
     * @param levels what each level of capability costs; null when there is none
     * @param enough what is good enough; null when there is none
     * @param pareto whom nobody beats at their price; null when there is none
     */
    record WholeBoard(
            BoardId board,
            String title,
            boolean headline,
            @Nullable FrontierState state,
            SortedMap<String, GapState> gaps,
            @Nullable TierState tiers,
            @Nullable CapabilityPrice levels,
            @Nullable GoodEnough enough,
            @Nullable ParetoFrontier pareto) {
        WholeBoard {
            gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
        }
    }
}
