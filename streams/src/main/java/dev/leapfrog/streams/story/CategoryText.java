package dev.leapfrog.streams.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.model.ShownName;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.detector.ClosedArena.LedBoard;
import dev.leapfrog.streams.story.OpenStory.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a story of an arena says of the boards beside the one that people quote: where its new leader leads too, and who
 * else took a lead.
 */
final class CategoryText {
    private static final int MOST_NAMES = 5;

    private final List<LedBoard> boards;

    /** @param boards all boards of the arena, with their leaders */
    CategoryText(List<LedBoard> boards) {
        this.boards = boards;
    }

    /**
     * In how many of the other boards of the arena that publication's new leader leads too, and in which it does not;
     * null when it leads in none.
     */
    @Nullable
    Standing standing(StoryEntry main) {
        String leading =
                main.kind() == Kind.FRONTIER_SHIFT && main.status() != Status.RETRACTED ? main.after("model") : null;
        BoardId quotedBoard = main.about().board();
        if (leading == null || quotedBoard == null) {
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
        if (leads == 0) {
            return null;
        }
        String text = "First in " + leads + " of " + all + (all == 1 ? " category" : " categories")
                + (not.isEmpty() ? "" : ", not in " + Names.listed(not, MOST_NAMES));
        return new Standing(main.identity().id(), text);
    }

    /**
     * Who took the lead of which other board; null when nobody did.
     *
     * @param told the model of which that has been said; null when of none
     * @param quoted what else is said: that a model leads a category and nothing else says that it took that lead
     */
    @Nullable
    String leads(List<StoryEntry> categories, @Nullable String told, List<StoryEntry> quoted) {
        Map<String, Set<String>> byModel = new LinkedHashMap<>();
        for (StoryEntry entry : categories) {
            String model = entry.after("model");
            BoardId board = entry.about().board();
            boolean lead = entry.kind() == Kind.FRONTIER_SHIFT
                    && entry.isConfirmed()
                    && Segment.ALL.key().equals(entry.about().segment());
            if (lead && model != null && board != null && !model.equals(told) && !isSpecialist(model, board, quoted)) {
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
        return BoardTitle.ofCategory(board.category());
    }

    private static boolean isSpecialist(String model, BoardId board, List<StoryEntry> quoted) {
        return quoted.stream()
                .anyMatch(entry -> entry.kind() == Kind.SPECIALIST
                        && model.equals(entry.after("model"))
                        && board.category().equals(entry.after("category"))
                        && isOfArena(entry.about().board(), board));
    }

    private static boolean isOfArena(@Nullable BoardId quoted, BoardId board) {
        return quoted != null && quoted.arena().equals(board.arena());
    }
}
