package dev.leapfrog.sinks.mcp.tool;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.race.Race;
import org.jspecify.annotations.Nullable;

/** The state of the race. */
final class RaceTool implements Tool {
    private final Collection<BoardId> headlineBoards;

    RaceTool(Collection<BoardId> headlineBoards) {
        this.headlineBoards = List.copyOf(headlineBoards);
    }

    @Override
    public String name() {
        return "race_state";
    }

    @Override
    public String title() {
        return "State of the race";
    }

    @Override
    public String description() {
        return "Who leads the boards of AI models that people quote, since when, and how far the best open model is behind"
                + " the best closed one and the best Chinese behind the best US one, in points, percent and days. Ask"
                + " this first for an overview; the ids of boards that it names are understood by the tool gaps.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of();
    }

    @Override
    public Told tell(History history, Arguments given) {
        Race race = Race.of(history, headlineBoards);
        List<String> lines = new ArrayList<>();
        lines.add(race.sentence());
        List<Board> boards = new ArrayList<>();
        for (Race.OnBoard board : race.boards()) {
            boards.add(Board.of(board));
            lines.add(board.title() + " (" + board.board() + ", " + board.publishedAt() + "): " + board.leader());
            board.gaps().forEach(gap -> lines.add("  " + gap.pair() + ": " + gap.text()));
        }
        lines.add("newest story: " + race.freshness().story() + "; newest page read: "
                + race.freshness().knownAt());
        return new Told(lines, new Answer(race.sentence(), boards, race.freshness()));
    }

    record Answer(String sentence, List<Board> boards, Race.Freshness freshness) {}

    record Board(
            BoardId board,
            String title,
            Instant publishedAt,
            @Nullable ModelId leader,
            @Nullable Double score,
            String inWords,
            List<Gap> gaps) {
        static Board of(Race.OnBoard on) {
            var first = on.lead() == null ? null : on.lead().point();
            return new Board(
                    on.board(),
                    on.title(),
                    on.publishedAt(),
                    first == null ? null : first.model().id(),
                    first == null ? null : first.score().value(),
                    on.leader(),
                    on.gaps().stream().map(Gap::of).toList());
        }
    }

    record Gap(
            String pair,
            @Nullable Double points,
            @Nullable Double percent,
            @Nullable Long lagDays,
            @Nullable Double pointsMonthAgo,
            String inWords) {
        static Gap of(Race.Gap gap) {
            return new Gap(
                    gap.pair(),
                    gap.state().points(),
                    gap.state().distance().percent(),
                    gap.state().lag().lagDays(),
                    gap.pointsMonthAgo(),
                    gap.text());
        }
    }
}
