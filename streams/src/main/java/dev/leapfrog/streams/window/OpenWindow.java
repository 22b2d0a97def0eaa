package dev.leapfrog.streams.window;

import java.time.Duration;
import java.time.Instant;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.streams.board.Contender;
import org.jspecify.annotations.Nullable;

/**
 * A window that is open.
 *
 * @param opener the model that leads, with its last score
 * @param seenAt the last publication in which nothing ended it
 * @param match who is as good, in the publications since; null when nobody is
 */
record OpenWindow(
        Standing opener,
        Instant openedAt,
        Instant seenAt,
        @Nullable Match match) {
    /**
     * A model that is as good, as of the last of these publications.
     *
     * @param since the first publication of those in a row in which some model was
     * @param publications how many they were
     */
    record Match(Standing closer, Instant since, int publications) {}

    static OpenWindow of(Contender leader, Instant now) {
        return new OpenWindow(new Standing(leader.model(), leader.score()), now, now, null);
    }

    ModelId id() {
        return opener.model().id();
    }

    /** Nobody is as good at a publication. */
    OpenWindow unmatched(Score score, Instant now) {
        return new OpenWindow(new Standing(opener.model(), score), openedAt, now, null);
    }

    /** Somebody is. */
    OpenWindow matched(Score score, Contender closer, Instant now) {
        Match next = match == null
                ? new Match(new Standing(closer.model(), closer.score()), now, 1)
                : new Match(new Standing(closer.model(), closer.score()), match.since(), match.publications() + 1);
        return new OpenWindow(new Standing(opener.model(), score), openedAt, seenAt, next);
    }

    /** The board is seen through another source: what was as good there says nothing. */
    OpenWindow rebased() {
        return new OpenWindow(opener, openedAt, seenAt, null);
    }

    OpenWindow renamed(ModelId from, Model to) {
        return id().equals(from) ? new OpenWindow(new Standing(to, opener.score()), openedAt, seenAt, match) : this;
    }

    long daysUntil(Instant end) {
        return Duration.between(openedAt, end).toDays();
    }
}
