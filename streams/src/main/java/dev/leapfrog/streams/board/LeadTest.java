package dev.leapfrog.streams.board;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import org.apache.commons.numbers.gamma.Erfc;
import org.jspecify.annotations.Nullable;

/**
 * Whether one score is truly better than another.
 *
 * @param margin how much higher the first is, in the board's scale
 * @param probability that the first is better, from the two 95 % intervals by the normal approximation: {@code se =
 *     (high - low) / 3.92}, {@code z = diff / sqrt(se1^2 + se2^2)}; null where one has no interval
 * @param clear the probability is high enough, or without one the margin is
 */
public record LeadTest(double margin, @Nullable Double probability, boolean clear) {

    /** Tests {@code first} against {@code second}. */
    public static LeadTest of(Score first, Score second, Scale scale, BoardRules rules) {
        double margin = first.minus(second);
        Double error = first.standardError();
        Double otherError = second.standardError();
        if (error == null || otherError == null) {
            return new LeadTest(margin, null, margin >= rules.clearMargin(scale));
        }
        double probability = probability(margin, Math.hypot(error, otherError));
        return new LeadTest(margin, probability, probability >= rules.clearProbability());
    }

    /** Whether a score is clear of one of that value and standard error; {@link Contender#NO_INTERVAL} for none. */
    static boolean isClear(Score first, double value, double error, Scale scale, BoardRules rules) {
        double margin = first.minus(Score.of(value));
        Double ownError = first.standardError();
        return (ownError == null || error == Contender.NO_INTERVAL)
                ? margin >= rules.clearMargin(scale)
                : probability(margin, Math.hypot(ownError, error)) >= rules.clearProbability();
    }

    /** Neither is clear of the other. */
    public static boolean tied(Score one, Score other, Scale scale, BoardRules rules) {
        return !of(one, other, scale, rules).clear()
                && !of(other, one, scale, rules).clear();
    }

    private static double probability(double margin, double error) {
        if (error == 0) {
            return margin == 0 ? 0.5 : margin > 0 ? 1 : 0;
        }
        return 0.5 * Erfc.value(-margin / error / Math.sqrt(2));
    }
}
