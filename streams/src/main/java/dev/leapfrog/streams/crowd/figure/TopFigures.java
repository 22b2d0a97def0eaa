package dev.leapfrog.streams.crowd.figure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.FrontierState.Figures;
import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.events.standing.Spread;
import dev.leapfrog.streams.board.BoardView;
import dev.leapfrog.streams.board.Contender;
import org.jspecify.annotations.Nullable;

/** The figures of a board's top at one publication. */
public final class TopFigures {
    private static final int TENTH = 10;

    private TopFigures() {}

    /**
     * Measures a board. Of an incomplete list a figure that needs models which it does not show is not known.
     *
     * @param leader the point leader of all models; null when nobody is listed
     * @param yearAgo how many stood in the band a year ago
     */
    public static Figures of(
            BoardView view, @Nullable Contender leader, CrowdRules rules, Crowd.@Nullable Earlier yearAgo) {
        if (leader == null) {
            return Figures.UNKNOWN;
        }
        List<Contender> first = first(view, Segment.ALL, Math.max(rules.top(), TENTH));
        double band = rules.band(view.scale());
        return new Figures(
                view.shows(leader.value() - band) ? crowd(view, leader, rules, yearAgo) : null,
                new Spread(ahead(first, 2), ahead(first, TENTH)),
                isWhole(first, view, rules) ? concentration(first, view, rules) : null);
    }

    private static Crowd crowd(BoardView view, Contender leader, CrowdRules rules, Crowd.@Nullable Earlier yearAgo) {
        double band = rules.band(view.scale());
        return new Crowd(
                group(seen(view.tiedWith(Segment.ALL, leader, rules.counted()), view)),
                group(seen(view.within(Segment.ALL, leader.score(), band, rules.counted()), view)),
                band,
                yearAgo);
    }

    private static Concentration concentration(List<Contender> first, BoardView view, CrowdRules rules) {
        List<Contender> open = first(view, Segment.OPEN, rules.top());
        return new Concentration(
                Divisions.of(first.subList(0, Math.min(first.size(), rules.top()))),
                open.isEmpty() || !isWhole(open, view, rules) ? null : Divisions.of(open));
    }

    /** Whether these are the first of the board, and not only the first of what an incomplete list shows. */
    private static boolean isWhole(List<Contender> first, BoardView view, CrowdRules rules) {
        return view.lowestShown() == null || first.size() >= rules.top();
    }

    private static List<Contender> seen(List<Contender> models, BoardView view) {
        return models.stream().filter(model -> !view.unseen(model)).toList();
    }

    private static List<Contender> first(BoardView view, Segment segment, int most) {
        List<Contender> first = new ArrayList<>();
        Iterator<Contender> best = view.standings().bestFirst(segment);
        while (best.hasNext() && first.size() < most) {
            Contender next = best.next();
            if (!view.unseen(next)) {
                first.add(next);
            }
        }
        return first;
    }

    private static Crowd.Group group(List<Contender> models) {
        return new Crowd.Group(
                models.size(),
                models.stream()
                        .map(Contender::id)
                        .filter(ModelId::ofKnownLab)
                        .map(ModelId::lab)
                        .distinct()
                        .toList());
    }

    /** How far the first is above that of a place, in percent of that one's score. */
    private static @Nullable Double ahead(List<Contender> first, int place) {
        if (first.size() < place) {
            return null;
        }
        Contender other = first.get(place - 1);
        double score = other.score().value();
        return score <= 0 ? null : first.getFirst().score().minus(other.score()) / score * 100;
    }
}
