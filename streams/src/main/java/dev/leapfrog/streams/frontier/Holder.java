package dev.leapfrog.streams.frontier;

import java.time.Instant;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.streams.board.Contender;

/**
 * The confirmed leader of a segment.
 *
 * @param score its score when it was last listed on this scale
 * @param since the publication that confirmed it
 * @param labSince since when its lab has held the lead without a break
 * @param censored it led before the board, or its scale, was first seen
 */
public record Holder(Model model, Score score, Instant since, Instant labSince, boolean censored) {

    static Holder of(Contender contender, Instant since, Instant labSince, boolean censored) {
        return new Holder(contender.model(), contender.score(), since, labSince, censored);
    }

    public ModelId id() {
        return model.id();
    }

    Holder seenAs(Contender contender) {
        return of(contender, since, labSince, censored);
    }

    Holder scored(Score other) {
        return new Holder(model, other, since, labSince, censored);
    }

    Holder renamed(Model to) {
        return new Holder(to, score, since, labSince, censored);
    }
}
