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
     * Measures a board.
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
        List<Contender> open = first(view, Segment.OPEN, rules.top());
        double band = rules.band(view.scale());
        return new Figures(
                new Crowd(
                        group(view.tiedWith(Segment.ALL, leader, rules.counted())),
                        group(view.within(Segment.ALL, leader.score(), band, rules.counted())),
                        band,
                        yearAgo),
                new Spread(ahead(first, 2), ahead(first, TENTH)),
                new Concentration(
                        Divisions.of(first.subList(0, Math.min(first.size(), rules.top()))),
                        open.isEmpty() ? null : Divisions.of(open)));
    }

    private static List<Contender> first(BoardView view, Segment segment, int most) {
        List<Contender> first = new ArrayList<>();
        Iterator<Contender> best = view.standings().bestFirst(segment);
        while (best.hasNext() && first.size() < most) {
            first.add(best.next());
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
