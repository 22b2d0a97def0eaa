package dev.leapfrog.streams.frontier;

import java.time.Duration;
import java.time.Instant;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.board.Contender;

/**
 * A point leader that is not the confirmed one, while it is not yet decided.
 *
 * @param score the challenger's score at its last publication
 * @param opener the challenger as it was called then: a happening keeps its name
 * @param over whom it would follow, as that was called then
 * @param opened the publication in which it took the point lead
 * @param publications in how many it has stood, the first included
 * @param held it was told that this is a tie at the top
 */
public record Shift(
        Kind kind,
        Model challenger,
        Score score,
        ModelId opener,
        ModelId over,
        Instant opened,
        int publications,
        boolean held) {

    /** What brought the shift about. */
    public enum Kind {
        /** Another lab's entrant. */
        LEAPFROG,
        /** An entrant of the holder's lab. */
        UPGRADE,
        /** Nobody entered: the ratings moved. */
        RESCORED,
        /** The holder is no longer listed, and nobody entered above it. */
        WITHDRAWN,
        /** An attribute changed, and with it who is in the segment. */
        RECLASSIFIED
    }

    static Shift open(Kind kind, Contender challenger, ModelId holder, Instant opened) {
        return new Shift(kind, challenger.model(), challenger.score(), challenger.id(), holder, opened, 1, false);
    }

    Shift stands(Contender challenger) {
        return new Shift(kind, challenger.model(), challenger.score(), opener, over, opened, publications + 1, held);
    }

    /** The same shift, which something else brought about. */
    Shift as(Kind other) {
        return new Shift(other, challenger, score, opener, over, opened, publications, held);
    }

    Shift hold() {
        return new Shift(kind, challenger, score, opener, over, opened, publications, true);
    }

    boolean dueToHold(Instant now, BoardRules rules) {
        return !held
                && publications >= rules.heldPublications()
                && Duration.between(opened, now).compareTo(rules.heldFor()) >= 0;
    }

    Shift renamed(ModelId from, Model to) {
        return challenger.id().equals(from)
                ? new Shift(kind, to, score, opener, over, opened, publications, held)
                : this;
    }
}
