package dev.leapfrog.streams.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What a conclusion looks at: the standings of the followed source at the moment its publication closed.
 *
 * @param boardTime the later of the last publication and the last day end; what has to last is measured by it
 * @param unseen the models whose best row an incomplete list did not show
 * @param reclassified what changed segment since the last conclusion
 * @param lowestShown the lowest score in an incomplete list, below which models may stand that it does not show; null
 *     for a complete one
 */
public record BoardView(
        Standings standings,
        Scale scale,
        BoardRules rules,
        Instant boardTime,
        Set<ModelId> unseen,
        Set<Reclassification> reclassified,
        @Nullable Double lowestShown) {
    /** How many of those who may stand above a leader are named. */
    private static final int MOST_NAMED = 3;

    public BoardView {
        unseen = Set.copyOf(unseen);
        reclassified = Set.copyOf(reclassified);
    }

    /**
     * The point leader of a segment: its best model, or the previous point leader while it has the same score; null
     * when the segment is empty.
     */
    public @Nullable Contender leader(Segment segment, @Nullable ModelId previous) {
        Contender best = standings.best(segment);
        if (best == null || previous == null || best.id().equals(previous)) {
            return best;
        }
        Contender incumbent = standings.listed(segment, previous);
        return incumbent != null && incumbent.score().value() == best.score().value() ? incumbent : best;
    }

    /**
     * The listed models above the leader of a segment of which it is not known whether they are of that segment: their
     * openness or country is not known. The best of them, best first.
     */
    public List<Contender> unknownAbove(Segment segment, Contender leader) {
        return standings.undecidedAbove(segment, leader.value(), MOST_NAMED);
    }

    public boolean unseen(Contender contender) {
        return unseen.contains(contender.id());
    }

    /** Whether the list shows every model with that score or more. */
    public boolean shows(double score) {
        return lowestShown == null || score >= lowestShown;
    }

    /**
     * Whether the list should show a model and does not: what is known of it is from an earlier list, and it is gone.
     */
    public boolean gone(Contender contender) {
        return unseen(contender) && shows(contender.value());
    }

    public LeadTest test(Score first, Score second) {
        return LeadTest.of(first, second, scale, rules);
    }

    /**
     * Of the tests of a leader against every listed model of any other lab in its segment, in their order, the first
     * that is not clear, or else the hardest; null when there is no other lab.
     *
     * <p>Not every rival is looked at. Of two rivals the one with the lower score is harder to be clear of only if its
     * score is less certain. So it is enough to go down by the best one, the best of those less certain than it, the
     * best of those less certain than that, and so on: some ten steps on a board of a million rows. Rivals whose score
     * has no interval are tested by a margin, of which the best one is the hardest.
     */
    public @Nullable LeadTest againstOtherLabs(Segment segment, Contender leader) {
        String lab = leader.model().lab();
        Contender plain = standings.bestRivalWithoutInterval(segment, lab);
        Contender rival = standings.bestLessCertainRival(segment, lab, Contender.NO_INTERVAL);
        @Nullable LeadTest hardest = null;
        while (plain != null || rival != null) {
            Contender next;
            if (rival == null || (plain != null && Contender.BEST_FIRST.compare(plain, rival) < 0)) {
                next = Objects.requireNonNull(plain);
                plain = null;
            } else {
                next = rival;
                rival = standings.bestLessCertainRival(segment, lab, rival.error());
            }
            LeadTest test = test(leader.score(), next.score());
            if (!test.clear()) {
                return test;
            }
            hardest = hardest == null || doubt(test) > doubt(hardest) ? test : hardest;
        }
        return hardest;
    }

    /**
     * The listed models of a segment of which a leader is not clear, the leader among them, best first. Looks only
     * where one can stand, however long the list.
     *
     * @param most how many are looked for
     */
    public List<Contender> tiedWith(Segment segment, Contender leader, int most) {
        return standings.doubtful(
                segment, (value, error) -> !LeadTest.isClear(leader.score(), value, error, scale, rules), most);
    }

    /**
     * The listed models of a segment that stand at most so many points below a score, best first.
     *
     * @param most how many are looked for
     */
    public List<Contender> within(Segment segment, Score score, double points, int most) {
        List<Contender> found = new ArrayList<>();
        Iterator<Contender> best = standings.bestFirst(segment);
        while (best.hasNext() && found.size() < most) {
            Contender next = best.next();
            if (score.minus(next.score()) > points) {
                break;
            }
            found.add(next);
        }
        return found;
    }

    /** Whether a model came into a segment, or left it, by an attribute since the last conclusion. */
    public boolean reclassified(Segment segment, ModelId model) {
        return reclassified.contains(new Reclassification(segment, model));
    }

    private static double doubt(LeadTest test) {
        Double probability = test.probability();
        return probability == null ? 0 : 1 - probability;
    }
}
