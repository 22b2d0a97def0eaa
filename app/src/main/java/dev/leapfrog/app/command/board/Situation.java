package dev.leapfrog.app.command.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.board.CurrentBoards;
import dev.leapfrog.sinks.board.CurrentGap;
import dev.leapfrog.sinks.board.RaceText;
import dev.leapfrog.sinks.story.NewestStories;
import dev.leapfrog.sinks.story.StoryFilter;
import dev.leapfrog.sinks.story.StoryText;
import dev.leapfrog.sinks.topic.Subscription;

/**
 * How things stand, on one screen: who leads the boards that people quote and since when, how far open models are
 * behind closed ones and Chinese models behind US ones, and the newest stories.
 *
 * @param headlineBoards in the order in which they are shown
 */
public record Situation(CurrentBoards current, List<BoardId> headlineBoards, List<Story> newest) {
    private static final int NEWEST = 5;
    private static final Duration FRESH = Duration.ofDays(180);
    private static final Map<String, String> PAIRS = Map.of("closed-open", "open models", "US-CN", "China");

    /** Reads it from the topics. */
    public static Situation read(Map<String, Object> clients, Topics topics, Collection<BoardId> headlineBoards) {
        try (Subscription<Story> all =
                Subscription.open(clients, topics, List.of(Topics.STORIES), StoryFilter.from(Severity.INFO))) {
            return read(clients, topics, headlineBoards, all.readToEnd(StoryText.ORDER));
        }
    }

    /**
     * Reads boards and gaps from the topics.
     *
     * @param stories all revisions of all stories
     */
    public static Situation read(
            Map<String, Object> clients, Topics topics, Collection<BoardId> headlineBoards, List<Story> stories) {
        List<Story> ofNote = NewestStories.of(stories).stream()
                .filter(StoryFilter.from(Severity.NOTICE))
                .toList();
        return new Situation(
                CurrentBoards.read(clients, topics),
                List.copyOf(headlineBoards),
                ofNote.subList(Math.max(0, ofNote.size() - NEWEST), ofNote.size()));
    }

    /** Nothing is known yet. */
    public boolean isEmpty() {
        return shown().isEmpty() && newest.isEmpty();
    }

    /** The screen, line by line. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (FrontierState board : shown()) {
            lines.add(BoardTitle.of(board.board()) + ", " + day(board.publishedAt()));
            lines.add("  leader       " + RaceText.leader(board.leaders().get(Segment.ALL)));
            for (String pair : List.of("closed-open", "US-CN")) {
                CurrentGap gap = current.gaps().get(board.board() + "#" + pair);
                if (gap != null && gap.state().points() != null) {
                    lines.add(String.format(Locale.ROOT, "  %-12s %s", PAIRS.get(pair), RaceText.behind(gap)));
                }
            }
        }
        if (!newest.isEmpty()) {
            lines.add("");
            lines.add("Newest stories (leapfrog stories shows all)");
            newest.reversed().forEach(story -> lines.add(StoryText.headline(story)));
        }
        return lines.stream().map(PrintableText::of).toList();
    }

    /** The boards that people quote, but for those that have been silent for long. */
    private List<FrontierState> shown() {
        List<FrontierState> known = headlineBoards.stream()
                .map(board -> current.boards().get(board))
                .filter(Objects::nonNull)
                .toList();
        Instant newestAt = known.stream()
                .map(FrontierState::publishedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return known.stream()
                .filter(state -> state.publishedAt().plus(FRESH).isAfter(newestAt))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
