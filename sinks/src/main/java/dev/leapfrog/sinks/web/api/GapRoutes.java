package dev.leapfrog.sinks.web.api;

import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.board.CurrentGap;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.web.CsvTable;
import dev.leapfrog.sinks.web.Cursor;
import dev.leapfrog.sinks.web.HistoryAnswers;
import dev.leapfrog.sinks.web.Listing;
import dev.leapfrog.sinks.web.Parameter;
import dev.leapfrog.sinks.web.Request;
import dev.leapfrog.sinks.web.Route;
import org.jspecify.annotations.Nullable;

/** How far one segment is behind another, over time. */
final class GapRoutes {
    private static final Parameter<Boolean> LATEST =
            Parameter.flag("latest", "Only the last gap of each board and pair, on the scale in use.");

    private static final Listing<GapState> GAPS = new Listing<>(
            "gaps",
            GapState.class,
            gap -> new Cursor(gap.publishedAt(), gap.key()),
            Listing.Order.OLDEST_FIRST,
            List.of(
                    new CsvTable.Column<>("publishedAt", GapState::publishedAt),
                    new CsvTable.Column<>("board", GapState::board),
                    new CsvTable.Column<>("pair", GapState::pair),
                    new CsvTable.Column<>("points", GapState::points),
                    new CsvTable.Column<>("pointsFrom", gap -> gap.distance().pointsFrom()),
                    new CsvTable.Column<>("pointsTo", gap -> gap.distance().pointsTo()),
                    new CsvTable.Column<>("percent", gap -> gap.distance().percent()),
                    new CsvTable.Column<>("winRate", gap -> gap.distance().winRate()),
                    new CsvTable.Column<>("lagDays", gap -> gap.lag().lagDays()),
                    new CsvTable.Column<>("lagDaysLow", gap -> gap.lag().lagDaysLow()),
                    new CsvTable.Column<>("lagDaysHigh", gap -> gap.lag().lagDaysHigh()),
                    new CsvTable.Column<>("behindDays", gap -> gap.lag().behindDays()),
                    new CsvTable.Column<>("leaderA", gap -> model(gap.leaders().leaderA())),
                    new CsvTable.Column<>("leaderB", gap -> model(gap.leaders().leaderB())),
                    new CsvTable.Column<>("tied", gap -> gap.leaders().tied()),
                    new CsvTable.Column<>("stale", GapState::stale)));

    private GapRoutes() {}

    static List<Route> of(HistoryAnswers answers) {
        return List.of(GAPS.route(
                "/api/gaps",
                "How far the leader of one segment was behind that of another, at each publication, the oldest first.",
                List.of(Filters.BOARD, Filters.PAIR, Filters.FROM, Filters.TO, LATEST),
                answers.of((history, request) -> GAPS.answer(request, gaps(history, request)))));
    }

    private static List<GapState> gaps(History history, Request request) {
        List<GapState> found = new ArrayList<>();
        history.boards().forEach((id, board) -> {
            if (Filters.allows(request, Filters.BOARD, id)) {
                board.gaps().forEach((pair, series) -> {
                    if (Filters.allows(request, Filters.PAIR, pair)) {
                        found.addAll(request.value(LATEST) ? last(CurrentGap.of(series, board.scaleSince())) : series);
                    }
                });
            }
        });
        found.removeIf(gap -> !Filters.includes(request, gap.publishedAt()));
        return found;
    }

    private static List<GapState> last(@Nullable CurrentGap gap) {
        return gap == null ? List.of() : List.of(gap.state());
    }

    private static @Nullable Object model(@Nullable Standing standing) {
        return standing == null ? null : standing.model().id();
    }
}
