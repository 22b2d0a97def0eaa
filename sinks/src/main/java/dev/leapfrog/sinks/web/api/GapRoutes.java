package dev.leapfrog.sinks.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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
            gap -> Cursor.of(gap.publishedAt(), gap.key()),
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
                    new CsvTable.Column<>(
                            "leaderA", gap -> ofA(gap, one -> one.model().id())),
                    new CsvTable.Column<>(
                            "nameA", gap -> ofA(gap, one -> one.model().shown())),
                    new CsvTable.Column<>(
                            "labNameA", gap -> ofA(gap, one -> one.model().labShown())),
                    new CsvTable.Column<>(
                            "scoreA", gap -> ofA(gap, one -> one.score().value())),
                    new CsvTable.Column<>(
                            "lowA", gap -> ofA(gap, one -> one.score().low())),
                    new CsvTable.Column<>(
                            "highA", gap -> ofA(gap, one -> one.score().high())),
                    new CsvTable.Column<>(
                            "leaderB", gap -> ofB(gap, one -> one.model().id())),
                    new CsvTable.Column<>(
                            "nameB", gap -> ofB(gap, one -> one.model().shown())),
                    new CsvTable.Column<>(
                            "labNameB", gap -> ofB(gap, one -> one.model().labShown())),
                    new CsvTable.Column<>(
                            "scoreB", gap -> ofB(gap, one -> one.score().value())),
                    new CsvTable.Column<>(
                            "lowB", gap -> ofB(gap, one -> one.score().low())),
                    new CsvTable.Column<>(
                            "highB", gap -> ofB(gap, one -> one.score().high())),
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

    private static @Nullable Object ofA(GapState gap, Function<Standing, @Nullable Object> figure) {
        return of(gap.leaders().leaderA(), figure);
    }

    private static @Nullable Object ofB(GapState gap, Function<Standing, @Nullable Object> figure) {
        return of(gap.leaders().leaderB(), figure);
    }

    private static @Nullable Object of(@Nullable Standing standing, Function<Standing, @Nullable Object> figure) {
        return standing == null ? null : figure.apply(standing);
    }
}
