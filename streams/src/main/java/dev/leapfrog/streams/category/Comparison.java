package dev.leapfrog.streams.category;

import java.util.Collections;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.CategoryState;
import dev.leapfrog.events.output.CategoryState.Category;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.LeadTest;
import dev.leapfrog.streams.detector.ClosedArena;
import dev.leapfrog.streams.detector.ClosedArena.LedBoard;
import org.jspecify.annotations.Nullable;

/** The categories of an arena that one fetch brought, and the board of the whole arena. */
record Comparison(LedBoard overall, SortedMap<String, LedBoard> categories, int first) {
    private static final String WHOLE_ARENA = "overall";

    /** As far down as a rank is told. */
    private static final int LAST_RANK = 100;

    Comparison {
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
    }

    /** Null when the fetch brought no board of the whole arena, or its source is not the one that is followed. */
    static @Nullable Comparison of(ClosedArena arena, CategoryRules rules) {
        LedBoard overall = null;
        SortedMap<String, LedBoard> categories = new TreeMap<>();
        for (BoardId id : arena.marker().boards()) {
            LedBoard led = arena.boards().get(id);
            if (led == null || !isOf(led, arena)) {
                continue;
            }
            if (id.category().equals(WHOLE_ARENA)) {
                overall = led;
            } else if (led.leaders().point(Segment.ALL) != null) {
                categories.put(id.category(), led);
            }
        }
        return overall == null ? null : new Comparison(overall, categories, rules.first());
    }

    /** Concluded on with this fetch. */
    private static boolean isOf(LedBoard led, ClosedArena arena) {
        var marker = led.board().marker();
        return marker.publishedAt().equals(arena.marker().publishedAt())
                && marker.provenance()
                        .source()
                        .equals(arena.marker().provenance().source());
    }

    /** A category of this name. */
    LedBoard board(String category) {
        LedBoard board = categories.get(category);
        if (board == null) {
            throw new IllegalArgumentException("no such category: " + category);
        }
        return board;
    }

    /**
     * Which list a board is seen as: of which source, on which of its scales. What leads there can be compared with
     * before while that is the same.
     */
    static String list(LedBoard led) {
        var origin = led.board().origin();
        return origin.coverage().source() + " " + origin.scaleVersion();
    }

    String wholeList() {
        return list(overall);
    }

    /** Of each category. */
    SortedMap<String, String> lists() {
        SortedMap<String, String> lists = new TreeMap<>();
        categories.forEach((name, led) -> lists.put(name, list(led)));
        return lists;
    }

    /** A source was loaded for the first time, which says nothing of when somebody came to lead. */
    boolean hasFirstLoad() {
        return overall.board().baseline()
                || categories.values().stream().anyMatch(led -> led.board().baseline());
    }

    CategoryState state(ClosedArena arena) {
        SortedMap<String, Category> all = new TreeMap<>();
        SortedMap<String, Integer> labs = new TreeMap<>();
        categories.forEach((name, led) -> {
            Contender leader = led.leaders().point(Segment.ALL);
            if (leader != null) {
                all.put(name, category(led, leader));
                if (leader.id().ofKnownLab()) {
                    labs.merge(leader.model().lab(), 1, Integer::sum);
                }
            }
        });
        return new CategoryState(
                arena.marker().provenance(),
                arena.marker().arena(),
                arena.marker().publishedAt(),
                overall.board().board(),
                all,
                labs,
                labs.size());
    }

    private Category category(LedBoard led, Contender leader) {
        BoardView view = led.board().view();
        LeadTest rest = view.againstOtherLabs(Segment.ALL, leader);
        boolean clear = (rest == null || rest.clear()) && !view.unseen(leader);
        Integer rank = rank(leader.id());
        boolean listed = overall.board().row(leader.id()) != null;
        return new Category(
                new Standing(leader.model(), leader.score()),
                clear,
                rank,
                clear && listed && (rank == null || rank > first));
    }

    /** Where a model stands in the whole arena; null when it is not listed, or far down. */
    private @Nullable Integer rank(ModelId model) {
        Iterator<Contender> best = overall.board().view().standings().bestFirst(Segment.ALL);
        for (int rank = 1; rank <= LAST_RANK && best.hasNext(); rank++) {
            if (best.next().id().equals(model)) {
                return rank;
            }
        }
        return null;
    }
}
