package dev.leapfrog.streams.gap.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import dev.leapfrog.events.model.DateBasis;
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
        if (standings.reaches(pair.a(), score)) {
            Contender asGood = standings.earliestFrom(pair.a(), score);
            return asGood == null ? null : between(asGood, bestB, 1);
        }
        Contender first = standings.earliestFrom(pair.b(), bestA.score().value());
        return first == null ? null : between(first, bestA, -1);
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
