package dev.leapfrog.streams.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.SegmentName;
import dev.leapfrog.streams.detector.ClosedArena.LedBoard;
import dev.leapfrog.streams.story.OpenStory.Composition;
import dev.leapfrog.streams.story.OpenStory.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a story of an arena says: the most important thing on the board that people quote, what else happened there with
 * everything of one cause on one line, and a line for the categories.
 */
final class ArenaText {
    private static final int MOST_LINES = 8;
    private static final int MOST_NAMES = 5;
    private static final String CLOSED_OPEN = "closed-open";

    private static final Comparator<StoryEntry> FIRST = Comparator.comparing(
                    StoryEntry::severity, Comparator.reverseOrder())
            .thenComparingInt(ArenaText::weight)
            .thenComparing(StoryEntry.IMPORTANT_FIRST);

    private final OpenStory story;
    private final List<StoryEntry> quoted;
    private final List<StoryEntry> categories;
    private final Set<BoardId> headlineBoards;
    private final List<LedBoard> boards;

    ArenaText(OpenStory story, Set<BoardId> headlineBoards, List<LedBoard> boards) {
        this.story = story;
        this.headlineBoards = headlineBoards;
        this.boards = boards;
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
            case FRONTIER_SHIFT -> isSettled(entry) ? shiftWeight(segment) : 6 + shiftWeight(segment);
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

    private static boolean isSettled(StoryEntry entry) {
        return entry.status() == Status.CONFIRMED;
    }

    private static int shiftWeight(String segment) {
        if (segment.equals(Segment.ALL.key())) {
            return 0;
        }
        return segment.equals(Segment.OPEN.key()) ? 1 : 5;
    }

    Composition compose() {
        Map<String, List<StoryEntry>> byCause = new LinkedHashMap<>();
        quoted.forEach(entry -> byCause.computeIfAbsent(cause(entry), added -> new ArrayList<>())
                .add(entry));
        StoryEntry main = quoted.getFirst();
        Standing standing = story.standingOf(main);
        if (standing == null) {
            standing = standing(main);
        }
        List<String> said = new ArrayList<>();
        for (List<StoryEntry> one : byCause.values()) {
            StoryEntry first = one.getFirst();
            if (isToldAsGap(first)) {
                continue;
            }
            String likewise = likewise(one);
            if (said.isEmpty()) {
                said.add(first.headline());
                if (standing != null) {
                    said.add(standing.text());
                }
                if (!likewise.isEmpty()) {
                    said.add("The same " + likewise);
                }
            } else {
                said.add(first.headline() + (likewise.isEmpty() ? "" : "; the same " + likewise));
            }
        }
        String changes = categoryLeads();
        if (changes != null) {
            said.add(changes);
        }
        List<String> lines = new ArrayList<>(said.subList(1, Math.min(said.size(), MOST_LINES + 1)));
        if (said.size() > MOST_LINES + 1) {
            lines.add("And " + (said.size() - MOST_LINES - 1) + " more changes of less weight");
        }
        return new Composition(main, new Story.Text(said.getFirst(), lines), about(), standing);
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

    /** What is the same for everything that one event brought about: who leads now, or between whom the gap is. */
    private static String cause(StoryEntry entry) {
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

    /** Of what else the same holds: {@code among US models and closed models}, {@code in coding and math}. */
    private static String likewise(List<StoryEntry> one) {
        return switch (one.getFirst().kind()) {
            case SPECIALIST -> others(one, "in ", entry -> String.valueOf(entry.after("category")));
            case TIER_PASSED ->
                others(one, "for ", entry -> ShownName.of(ModelId.parse(String.valueOf(entry.after("reference")))));
            case WINDOW_OPENED, WINDOW_CLOSED -> others(one, "for ", ArenaText::second);
            case NEWCOMER ->
                others(one, "on ", entry -> String.valueOf(entry.about().board()));
            default -> otherSegments(one);
        };
    }

    /** What the others are about that the first is not. */
    private static String others(List<StoryEntry> one, String word, Function<StoryEntry, String> about) {
        List<String> others = one.stream()
                .map(about)
                .filter(other -> !other.equals(about.apply(one.getFirst())))
                .distinct()
                .toList();
        return others.isEmpty() ? "" : word + Names.listed(others, MOST_NAMES);
    }

    /** The second segment of a pair. */
    private static String second(StoryEntry entry) {
        String key = String.valueOf(entry.about().segment());
        return SegmentName.plural(Segment.of(key.substring(key.indexOf('-') + 1)));
    }

    private static String otherSegments(List<StoryEntry> one) {
        StoryEntry first = one.getFirst();
        List<String> segments = one.stream()
                .filter(entry ->
                        !Objects.equals(entry.about().segment(), first.about().segment()))
                .map(ArenaText::segment)
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

    /**
     * In how many of the other boards of the arena that publication's new leader leads too, and in which it does not.
     */
    private @Nullable Standing standing(StoryEntry main) {
        String leading =
                main.kind() == Kind.FRONTIER_SHIFT && main.status() != Status.RETRACTED ? main.after("model") : null;
        BoardId quotedBoard = main.about().board();
        if (leading == null || quotedBoard == null || !headlineBoards.contains(quotedBoard)) {
            return null;
        }
        Segment segment = Segment.of(String.valueOf(main.about().segment()));
        int leads = 0;
        List<String> not = new ArrayList<>();
        for (LedBoard led : boards) {
            boolean now = !led.board().board().equals(quotedBoard)
                    && led.board().marker().publishedAt().equals(main.at());
            Contender point = now ? led.leaders().point(segment) : null;
            if (point != null && point.id().toString().equals(leading)) {
                leads++;
            } else if (point != null) {
                not.add(category(led.board().board()) + " (" + point.model().shown() + ")");
            }
        }
        int all = leads + not.size();
        if (all == 0) {
            return null;
        }
        String text = "First in " + leads + " of " + all + (all == 1 ? " category" : " categories")
                + (not.isEmpty() || leads == 0 ? "" : ", not in " + Names.listed(not, MOST_NAMES));
        return new Standing(main.identity().id(), text);
    }

    /** Who took the lead of which other board. */
    private @Nullable String categoryLeads() {
        Map<String, Set<String>> byModel = new LinkedHashMap<>();
        String told = quoted.getFirst().after("model");
        for (StoryEntry entry : categories) {
            String model = entry.after("model");
            BoardId board = entry.about().board();
            boolean lead = entry.kind() == Kind.FRONTIER_SHIFT
                    && isSettled(entry)
                    && Segment.ALL.key().equals(entry.about().segment());
            if (lead && model != null && board != null && !model.equals(told)) {
                byModel.computeIfAbsent(name(board, model), added -> new TreeSet<>())
                        .add(category(board));
            }
        }
        if (byModel.isEmpty()) {
            return null;
        }
        return byModel.entrySet().stream()
                .map(one ->
                        one.getKey() + " takes the lead in " + Names.listed(List.copyOf(one.getValue()), MOST_NAMES))
                .collect(Collectors.joining("; "));
    }

    private String name(BoardId board, String model) {
        return boards.stream()
                .filter(led -> led.board().board().equals(board))
                .map(led -> led.leaders().point(Segment.ALL))
                .filter(point -> point != null && point.id().toString().equals(model))
                .map(point -> point.model().shown())
                .findFirst()
                .orElse(ShownName.of(ModelId.parse(model)));
    }

    private static String category(BoardId board) {
        return board.category().replace('-', ' ').replace('_', ' ');
    }

    private Story.Protagonists about() {
        Set<ModelId> models = new TreeSet<>();
        for (StoryEntry entry : quoted) {
            for (String role : List.of("model", "leaderA", "leaderB")) {
                String model = entry.after(role);
                if (model != null) {
                    models.add(ModelId.parse(model));
                }
            }
        }
        return new Story.Protagonists(
                List.copyOf(models),
                models.stream().map(ModelId::lab).distinct().toList());
    }
}
