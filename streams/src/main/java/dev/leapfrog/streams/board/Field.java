package dev.leapfrog.streams.board;

import java.time.Instant;
import java.util.Iterator;
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
 */
public record Field(
        Standings standings,
        Scale scale,
        BoardRules rules,
        Instant boardTime,
        Set<ModelId> unseen,
        Set<Reclassification> reclassified) {
    public Field {
        unseen = Set.copyOf(unseen);
        reclassified = Set.copyOf(reclassified);
    }

    /**
     * The point leader of a segment: its best model, or the previous point leader while it has the same score; null
     * when the segment is empty.
     */
    public @Nullable Contender leader(Segment segment, @Nullable ModelId previous) {
        Contender best = standings.best(segment);
        if (best == null || previous == null) {
            return best;
        }
        Contender incumbent = standings.listed(segment, previous);
        return incumbent != null && incumbent.score().value() == best.score().value() ? incumbent : best;
    }

    public boolean unseen(Contender contender) {
        return unseen.contains(contender.id());
    }

    public LeadTest test(Score first, Score second) {
        return LeadTest.of(first, second, scale, rules);
    }

    /**
     * The hardest of the tests of a leader against every listed model of any other lab in its segment, or the first
     * that is not clear; null when there is no other lab. Walks down only until nobody below could be harder.
     */
    public @Nullable LeadTest againstOtherLabs(Segment segment, Contender leader) {
        double error = standings.largestError(segment);
        @Nullable LeadTest hardest = null;
        Iterator<Contender> rivals = standings.bestFirst(segment);
        while (rivals.hasNext()) {
            Contender rival = rivals.next();
            if (hardest != null
                    && LeadTest.easiestFrom(leader.score(), rival.score().value(), error, scale, rules, hardest)) {
                return hardest;
            }
            if (!rival.model().lab().equals(leader.model().lab())) {
                LeadTest test = test(leader.score(), rival.score());
                if (!test.clear()) {
                    return test;
                }
                hardest = hardest == null || doubt(test) > doubt(hardest) ? test : hardest;
            }
        }
        return hardest;
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
