package dev.leapfrog.sinks.race;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.board.CurrentGap;
import dev.leapfrog.sinks.board.RaceText;
import dev.leapfrog.sinks.history.BoardHistory;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.history.OutputLog;
import org.jspecify.annotations.Nullable;

/**
 * The state of the race.
 *
 * @param sentence the same in one sentence, of the first board
 * @param boards those that people quote, in the order in which they are shown, but for those silent for long
 * @param freshness how old all this is
 */
public record Race(String sentence, List<OnBoard> boards, Freshness freshness) {
    private static final Duration FRESH = Duration.ofDays(180);
    private static final List<String> PAIRS = List.of("closed-open", "US-CN");

    public Race {
        boards = List.copyOf(boards);
    }

    /**
     * One board.
     *
     * @param leader who leads all models, in words
     * @param lead the same as data; null when nobody is listed
     * @param gaps of the pairs that people ask for
     */
    public record OnBoard(
            BoardId board,
            String title,
            Instant publishedAt,
            String leader,
            @Nullable Lead lead,
            List<Gap> gaps) {
        public OnBoard {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * A gap of a board.
     *
     * @param pair such as {@code closed-open}
     * @param text how far the second is behind, in words
     * @param state the same as data
     * @param pointsMonthAgo the points of the last publication at least a month earlier; null when there is none
     */
    public record Gap(
            String pair,
            String text,
            GapState state,
            @Nullable Double pointsMonthAgo) {}

    /**
     * How old the newest of each is; null when there is none.
     *
     * @param publishedAt publication of a board that people quote
     * @param story when the newest story happened
     * @param knownAt when a page was last fetched of which something was concluded
     */
    public record Freshness(
            @Nullable Instant publishedAt,
            @Nullable Instant story,
            @Nullable Instant knownAt) {}

    /**
     * As it stands.
     *
     * @param headlineBoards those that people quote, in the order in which to show them
     */
    public static Race of(History history, Collection<BoardId> headlineBoards) {
        List<FrontierState> shown = fresh(history, headlineBoards);
        List<OnBoard> boards =
                shown.stream().map(state -> onBoard(history, state)).toList();
        return new Race(RaceSentence.of(boards), boards, freshness(history, shown));
    }

    private static List<FrontierState> fresh(History history, Collection<BoardId> headlineBoards) {
        List<FrontierState> known = new ArrayList<>();
        for (BoardId board : headlineBoards) {
            BoardHistory of = history.boardOrNull(board);
            if (of != null && of.state() != null) {
                known.add(of.state());
            }
        }
        Instant newest = known.stream()
                .map(FrontierState::publishedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return known.stream()
                .filter(state -> state.publishedAt().plus(FRESH).isAfter(newest))
                .toList();
    }

    private static OnBoard onBoard(History history, FrontierState state) {
        BoardHistory board = history.boardOrNull(state.board());
        List<Gap> gaps = new ArrayList<>();
        for (String pair : PAIRS) {
            List<GapState> series = board == null ? List.of() : board.gaps().getOrDefault(pair, List.of());
            CurrentGap gap = board == null ? null : CurrentGap.of(series, board.scaleSince());
            if (gap != null && gap.state().points() != null) {
                gaps.add(new Gap(pair, RaceText.behind(gap), gap.state(), gap.pointsMonthAgo()));
            }
        }
        Lead lead = state.leaders().get(Segment.ALL);
        return new OnBoard(
                state.board(), BoardTitle.of(state.board()), state.publishedAt(), RaceText.leader(lead), lead, gaps);
    }

    private static Freshness freshness(History history, List<FrontierState> shown) {
        List<Story> stories =
                history.stories().newest().stream().map(OutputLog.Entry::value).toList();
        return new Freshness(
                newest(shown.stream().map(FrontierState::publishedAt).toList()),
                newest(stories.stream().map(Story::occurredAt).toList()),
                newest(stories.stream().map(Story::knownAt).toList()));
    }

    private static @Nullable Instant newest(List<Instant> times) {
        return times.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    static @Nullable Standing first(OnBoard board) {
        return board.lead() == null ? null : board.lead().point();
    }
}
