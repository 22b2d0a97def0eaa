package dev.leapfrog.streams.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.streams.detector.ClosedArena.LedBoard;
import dev.leapfrog.streams.story.OpenStory.Composition;
import dev.leapfrog.streams.story.OpenStory.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a story of an arena says: the most important thing on the board that people quote, what else happened there with
 * everything of one cause on one line ({@link CauseText}), and a line for the categories ({@link CategoryText}).
 */
final class ArenaText {
    private static final int MOST_LINES = 8;
    private static final String CLOSED_OPEN = "closed-open";

    private static final Comparator<StoryEntry> FIRST = Comparator.comparing(
                    StoryEntry::severity, Comparator.reverseOrder())
            .thenComparingInt(ArenaText::weight)
            .thenComparing(StoryEntry.IMPORTANT_FIRST);

    private final OpenStory story;
    private final List<StoryEntry> quoted;
    private final List<StoryEntry> categories;
    private final Set<BoardId> headlineBoards;
    private final CategoryText categoryText;

    ArenaText(OpenStory story, Set<BoardId> headlineBoards, List<LedBoard> boards) {
        this.story = story;
        this.headlineBoards = headlineBoards;
        this.categoryText = new CategoryText(boards);
        List<StoryEntry> standing = story.standing();
        List<StoryEntry> onHeadline =
                standing.stream().filter(this::isQuoted).sorted(FIRST).toList();
        List<StoryEntry> others = standing.stream()
                .filter(entry -> !isQuoted(entry))
                .sorted(FIRST)
                .toList();
        quoted = onHeadline.isEmpty() ? others : onHeadline;
        categories = onHeadline.isEmpty() ? List.of() : others;
    }

    private boolean isQuoted(StoryEntry entry) {
        BoardId board = entry.about().board();
        return board != null && headlineBoards.contains(board);
    }

    /** A change of the lead tells more than what it does to a gap, and the whole board more than a part of it. */
    private static int weight(StoryEntry entry) {
        String segment = String.valueOf(entry.about().segment());
        return switch (entry.kind()) {
            case FRONTIER_SHIFT -> entry.isConfirmed() ? shiftWeight(segment) : 6 + shiftWeight(segment);
            case GAP_REVERSED -> 2;
            case GAP_RECORD -> segment.equals(CLOSED_OPEN) ? 3 : 4;
            case GAP_CROSSED -> segment.equals(CLOSED_OPEN) ? 6 : 7;
            case WINDOW_CLOSED -> 8;
            case NEWCOMER -> 9;
            case CONCENTRATION -> 10;
            case TIER_PASSED -> 11;
            case SPECIALIST, SPLIT -> 13;
            case CROWD -> 14;
            case WINDOW_OPENED -> 15;
            default -> 12;
        };
    }

    private static int shiftWeight(String segment) {
        if (segment.equals(Segment.ALL.key())) {
            return 0;
        }
        return segment.equals(Segment.OPEN.key()) ? 1 : 5;
    }

    Composition compose() {
        Map<String, List<StoryEntry>> byCause = new LinkedHashMap<>();
        quoted.forEach(entry -> byCause.computeIfAbsent(CauseText.cause(entry), added -> new ArrayList<>())
                .add(entry));
        StoryEntry main = quoted.getFirst();
        Standing standing = standing(main);
        List<String> said = new ArrayList<>();
        for (List<StoryEntry> one : byCause.values()) {
            if (isToldAsGap(one.getFirst())) {
                continue;
            }
            CauseText text = new CauseText(one);
            if (said.isEmpty()) {
                said.add(text.headline());
                if (standing != null) {
                    said.add(standing.text());
                }
                said.addAll(text.rest());
            } else {
                said.add(text.line());
            }
        }
        String changes = categoryText.leads(categories, main.after("model"), quoted);
        if (changes != null) {
            said.add(changes);
        }
        return new Composition(
                main,
                SaidLines.of(said, MOST_LINES),
                ModelSubject.protagonists(ModelSubject.named(quoted, List.of("model", "leaderA", "leaderB"))),
                standing);
    }

    /** How the categories stood when it was first told; later revisions say the same. */
    private @Nullable Standing standing(StoryEntry main) {
        Standing told = story.standingOf(main);
        return told == null && isQuoted(main) ? categoryText.standing(main) : told;
    }

    /** That a leader is clearly ahead of the best of a segment, beside a line that says by how much. */
    private boolean isToldAsGap(StoryEntry entry) {
        return entry.kind() == Kind.WINDOW_OPENED
                && quoted.stream()
                        .anyMatch(other -> other.kind() != Kind.WINDOW_OPENED
                                && other.kind() != Kind.WINDOW_CLOSED
                                && Objects.equals(
                                        other.about().board(), entry.about().board())
                                && Objects.equals(other.after("leaderA"), entry.after("leaderA"))
                                && Objects.equals(other.after("leaderB"), entry.after("leaderB")));
    }
}
