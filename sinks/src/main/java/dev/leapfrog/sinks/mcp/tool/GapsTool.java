package dev.leapfrog.sinks.mcp.tool;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.board.CurrentGap;
import dev.leapfrog.sinks.board.RaceText;
import dev.leapfrog.sinks.history.BoardHistory;
import dev.leapfrog.sinks.history.History;
import org.jspecify.annotations.Nullable;

/** How far one kind of models is behind another on a board, now and over time. */
final class GapsTool implements Tool {
    private static final String BOARD = "board";
    private static final String PAIR = "pair";
    private static final String SINCE = "since";
    private static final String USUAL_PAIR = "closed-open";
    /** How many points of a series are told at most. */
    private static final int MOST = 40;

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public String title() {
        return "Gaps on a board";
    }

    @Override
    public String description() {
        return "How far the best of one kind of models is behind the best of another on a board, such as open behind closed"
                + " (closed-open) or Chinese behind US ones (US-CN): in points, in percent, and in days between releases;"
                + " now, and over time in at most " + MOST + " points evenly picked. A negative number of points means"
                + " that the second is ahead. What was measured on an earlier scale of the board is left out.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(
                Argument.text(BOARD, "The board, such as lmarena/text/overall or lmarena/text/coding.")
                        .needed(),
                Argument.text(PAIR, "The two kinds, such as closed-open or US-CN; " + USUAL_PAIR + " when absent."),
                Argument.day(SINCE, "The first day of the series; all of it when absent."));
    }

    @Override
    public Told tell(History history, Arguments given) {
        String name = given.needed(BOARD);
        BoardId id = board(history, name);
        BoardHistory board = history.boards().get(id);
        String pair = given.text(PAIR) == null ? USUAL_PAIR : given.needed(PAIR);
        List<GapState> all = board == null ? List.of() : board.gaps().getOrDefault(pair, List.of());
        CurrentGap now = board == null || all.isEmpty() ? null : CurrentGap.of(all, board.scaleSince());
        if (board == null || now == null) {
            throw new WrongCall("there is no gap " + pair + " on " + id
                    + (board == null
                            ? ""
                            : "; its pairs are "
                                    + String.join(", ", board.gaps().keySet())));
        }
        Instant from = from(given.day(SINCE), board.scaleSince());
        List<Point> series = thinned(all.stream()
                .filter(state -> !state.publishedAt().isBefore(from))
                .map(Point::of)
                .toList());
        String words = RaceText.behind(now);
        List<String> lines = new ArrayList<>();
        lines.add(BoardTitle.of(id) + " (" + id + "), " + pair + " as of "
                + now.state().publishedAt() + ": " + words);
        series.forEach(point -> lines.add(point.line()));
        return new Told(
                lines,
                new Answer(
                        id,
                        pair,
                        words,
                        now.state().publishedAt(),
                        now.state().provenance().url(),
                        series));
    }

    private static BoardId board(History history, String name) {
        BoardId found = history.boards().keySet().stream()
                .filter(id -> id.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw new WrongCall("there is no board '" + name + "'; boards are "
                    + history.boards().entrySet().stream()
                            .filter(entry -> !entry.getValue().gaps().isEmpty())
                            .map(entry -> entry.getKey().toString())
                            .limit(MOST)
                            .collect(Collectors.joining(", ")));
        }
        return found;
    }

    private static Instant from(@Nullable LocalDate since, @Nullable Instant scale) {
        Instant asked = since == null
                ? Instant.EPOCH
                : since.atStartOfDay(ZoneOffset.UTC).toInstant();
        return scale != null && scale.isAfter(asked) ? scale : asked;
    }

    /** The first, the last, and what lies evenly between. */
    private static List<Point> thinned(List<Point> series) {
        if (series.size() <= MOST) {
            return series;
        }
        List<Point> picked = new ArrayList<>();
        for (int number = 0; number < MOST; number++) {
            picked.add(series.get((int) Math.round(number * (series.size() - 1.0) / (MOST - 1))));
        }
        return picked;
    }

    record Answer(
            BoardId board, String pair, String inWords, Instant publishedAt, String evidence, List<Point> series) {}

    /** The gap at one publication. */
    record Point(
            Instant publishedAt,
            @Nullable Double points,
            @Nullable Double percent,
            @Nullable Long lagDays,
            @Nullable ModelId leaderA,
            @Nullable ModelId leaderB) {
        static Point of(GapState state) {
            return new Point(
                    state.publishedAt(),
                    state.points(),
                    state.distance().percent(),
                    state.lag().lagDays(),
                    id(state.leaders().leaderA()),
                    id(state.leaders().leaderB()));
        }

        private static @Nullable ModelId id(@Nullable Standing leader) {
            return leader == null ? null : leader.model().id();
        }

        String line() {
            return LocalDate.ofInstant(publishedAt, ZoneOffset.UTC) + "  "
                    + (points == null ? "-" : Math.round(points * 100) / 100.0) + " points  " + leaderA + " | "
                    + leaderB;
        }
    }
}
