package dev.leapfrog.streams.story;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.streams.board.SegmentName;

/**
 * Everything that one event brought about on a board, in one sentence: the first of it, and of what else the same
 * holds.
 */
final class CauseText {
    private static final int MOST_NAMES = 5;

    private final List<StoryEntry> entries;
    private final StoryEntry first;

    /** @param entries of one {@link #cause}, the most important first */
    CauseText(List<StoryEntry> entries) {
        this.entries = entries;
        this.first = entries.getFirst();
    }

    /** What is the same for everything that one event brought about: who leads now, or between whom the gap is. */
    static String cause(StoryEntry entry) {
        return switch (entry.kind()) {
            case FRONTIER_SHIFT -> entry.about().board() + " " + entry.status() + " " + entry.after("model");
            case GAP_CROSSED, GAP_RECORD, GAP_REVERSED ->
                entry.about().board() + " " + entry.after("leaderA") + " " + entry.after("leaderB");
            case WINDOW_OPENED -> entry.about().board() + " " + entry.kind() + " " + entry.after("leaderA");
            case WINDOW_CLOSED ->
                entry.about().board() + " " + entry.kind() + " " + entry.after("leaderA") + " "
                        + entry.after("leaderB");
            case NEWCOMER -> entry.kind() + " " + entry.after("lab");
            case SPECIALIST -> entry.kind() + " " + entry.after("model");
            case TIER_PASSED -> entry.about().board() + " " + entry.kind() + " " + entry.after("model");
            default -> entry.identity().id().toString();
        };
    }

    String headline() {
        return first.headline();
    }

    /** What the headline leaves out, as a line of its own; none where it says everything. */
    List<String> rest() {
        String likewise = likewise();
        return likewise.isEmpty() ? List.of() : List.of("The same " + likewise);
    }

    /** All of it on one line. */
    String line() {
        String likewise = likewise();
        return first.headline() + (likewise.isEmpty() ? "" : "; the same " + likewise);
    }

    /** Of what else the same holds: {@code among US models and closed models}, {@code in coding and math}. */
    private String likewise() {
        return switch (first.kind()) {
            case SPECIALIST -> others("in ", entry -> BoardTitle.ofCategory(String.valueOf(entry.after("category"))));
            case TIER_PASSED ->
                others("for ", entry -> ShownName.of(ModelId.parse(String.valueOf(entry.after("reference")))));
            case WINDOW_OPENED, WINDOW_CLOSED -> others("for ", CauseText::second);
            case NEWCOMER -> others("on ", CauseText::board);
            default -> otherSegments();
        };
    }

    /** What the others are about that the first is not. */
    private String others(String word, Function<StoryEntry, String> about) {
        List<String> others = entries.stream()
                .map(about)
                .filter(other -> !other.equals(about.apply(first)))
                .distinct()
                .toList();
        return others.isEmpty() ? "" : word + Names.listed(others, MOST_NAMES);
    }

    private static String board(StoryEntry entry) {
        BoardId board = entry.about().board();
        return board == null ? entry.about().subject() : BoardTitle.of(board);
    }

    /** The second segment of a pair. */
    private static String second(StoryEntry entry) {
        String key = String.valueOf(entry.about().segment());
        return SegmentName.plural(Segment.of(key.substring(key.indexOf('-') + 1)));
    }

    private String otherSegments() {
        List<String> segments = entries.stream()
                .filter(entry ->
                        !Objects.equals(entry.about().segment(), first.about().segment()))
                .map(CauseText::segment)
                .distinct()
                .toList();
        if (segments.isEmpty()) {
            return "";
        }
        String word = first.kind() == Kind.FRONTIER_SHIFT ? "among " : "from ";
        return word + Names.listed(segments, segments.size());
    }

    private static String segment(StoryEntry entry) {
        String key = String.valueOf(entry.about().segment());
        int dash = key.indexOf('-');
        return dash < 0
                ? SegmentName.plural(Segment.of(key))
                : SegmentName.plural(Segment.of(key.substring(0, dash))) + " to "
                        + SegmentName.plural(Segment.of(key.substring(dash + 1)));
    }
}
