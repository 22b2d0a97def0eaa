package dev.leapfrog.streams.gap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;

import dev.leapfrog.events.DateBasis;
import dev.leapfrog.events.Segment;
import dev.leapfrog.streams.board.BoardRules.Pair;
import dev.leapfrog.streams.board.Contender;
import dev.leapfrog.streams.board.Standings;
import org.jspecify.annotations.Nullable;

/**
 * A gap in days between releases.
 *
 * @param days release of b's best minus release of the earliest model of a as good; negative when b was first
 * @param asGood when that model of a was released; null when a has none as good
 * @param basis the weaker origin of the two dates
 */
record Lag(long days, @Nullable LocalDate asGood, DateBasis basis) {

    /**
     * The lag behind a score.
     *
     * @param score b's score, or an end of its interval
     * @return null when a release date that is needed is not known
     */
    static @Nullable Lag behind(double score, Pair pair, Contender bestA, Contender bestB, Standings standings) {
        if (reaches(standings, pair, score)) {
            Contender asGood = earliest(standings, pair.a(), score);
            return asGood == null ? null : between(asGood, bestB, 1);
        }
        Contender first = earliest(standings, pair.b(), bestA.score().value());
        return first == null ? null : between(first, bestA, -1);
    }

    private static boolean reaches(Standings standings, Pair pair, double score) {
        return reaches(standings.bestFirst(pair.a()), score) || reaches(standings.departed(pair.a()), score);
    }

    private static boolean reaches(Iterator<Contender> bestFirst, double score) {
        return bestFirst.hasNext() && bestFirst.next().score().value() >= score;
    }

    /** The earliest-released model of a segment at or above a score; those that left keep their last one. */
    private static @Nullable Contender earliest(Standings standings, Segment segment, double score) {
        Contender listed = earliest(standings.bestFirst(segment), score);
        Contender departed = earliest(standings.departed(segment), score);
        if (listed == null || departed == null) {
            return listed == null ? departed : listed;
        }
        return later(listed, departed) ? departed : listed;
    }

    private static @Nullable Contender earliest(Iterator<Contender> bestFirst, double score) {
        @Nullable Contender earliest = null;
        while (bestFirst.hasNext()) {
            Contender next = bestFirst.next();
            if (next.score().value() < score) {
                return earliest;
            }
            if (next.releasedOn() != null && (earliest == null || later(earliest, next))) {
                earliest = next;
            }
        }
        return earliest;
    }

    private static boolean later(Contender one, Contender other) {
        LocalDate released = one.releasedOn();
        LocalDate otherReleased = other.releasedOn();
        return released != null && otherReleased != null && released.isAfter(otherReleased);
    }

    private static @Nullable Lag between(Contender from, Contender to, int sign) {
        LocalDate start = from.releasedOn();
        LocalDate end = to.releasedOn();
        if (start == null || end == null) {
            return null;
        }
        DateBasis basis =
                from.releasedBasis().compareTo(to.releasedBasis()) >= 0 ? from.releasedBasis() : to.releasedBasis();
        return new Lag(sign * ChronoUnit.DAYS.between(start, end), sign > 0 ? start : null, basis);
    }
}
