package dev.leapfrog.events.board;

import java.util.Comparator;

import dev.leapfrog.events.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * One model's standing on a board, in the board's scale.
 *
 * @param low lower end of the 95 % interval; null where the source gives none, then {@code high} is null too
 * @param high upper end of the 95 % interval
 * @param votes comparisons or runs behind the value; null where the source does not say
 */
public record Score(
        double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Integer votes) {
    /** Width of a 95 % interval in standard errors, by the normal approximation: twice 1.96. */
    private static final double INTERVAL_IN_STANDARD_ERRORS = 3.92;

    private static final double MILLION = 1e6;

    /**
     * Which of several scores of one row stands for all: the highest, then the one with the narrower interval, then the
     * one with more votes. Total.
     */
    public static final Comparator<Score> BEST_FIRST = Comparator.comparingDouble(Score::value)
            .thenComparing(Score::low, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Score::high, Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(Score::votes, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    public Score {
        Require.finite(value, "score.value");
        Require.that((low == null) == (high == null), "score.low and score.high go together");
        if (low != null && high != null) {
            Require.finite(low, "score.low");
            Require.finite(high, "score.high");
            Require.that(low <= value && value <= high, () -> "score must lie in its interval: " + low + " to " + high);
        }
        if (votes != null) {
            Require.notNegative(votes, "score.votes");
        }
    }

    public static Score of(double value) {
        return new Score(value, null, null, null);
    }

    /** How much higher this score is than another, to a millionth: decimals are not exact in binary. */
    public double minus(Score other) {
        return Math.round((value - other.value) * MILLION) / MILLION;
    }

    /** Standard error, from the interval; null where there is none. */
    public @Nullable Double standardError() {
        return low == null || high == null ? null : (high - low) / INTERVAL_IN_STANDARD_ERRORS;
    }
}
