package dev.leapfrog.events.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/**
 * How long things last when some have not ended yet: the estimator of survival by Kaplan and Meier (1958), with 95 %
 * intervals by Greenwood's variance of the complementary log-log transformation, and of the median by Brookmeyer and
 * Crowley (1982).
 */
public final class KaplanMeier {
    /** A half, and what products of fractions may be off. */
    private static final double HALF = 0.5 + 1e-9;
    /** The 97.5 % quantile of the normal distribution. */
    private static final double QUANTILE = 1.959964;

    private KaplanMeier() {}

    /**
     * How long something lasted.
     *
     * @param ended false when it was only seen to last so long
     */
    public record Lifetime(long days, boolean ended) {}

    /**
     * The estimate from a day on, until that of the next step.
     *
     * @param atRisk how many lasted at least so long
     * @param ended how many of them ended on that day
     * @param surviving the part that lasts longer, 0 to 1
     * @param low lower end of its 95 % interval; null where none can be given, as none or all have ended
     * @param high upper end of it
     */
    public record Step(
            long days,
            int atRisk,
            int ended,
            double surviving,
            @Nullable Double low,
            @Nullable Double high) {}

    /** After how many days half have ended; null when by the estimate they have not. */
    public static @Nullable Long median(List<Lifetime> lifetimes) {
        return firstAtHalf(steps(lifetimes), Step::surviving);
    }

    /** Lower end of the 95 % interval of the median; null when the median could be of any length from some day on. */
    public static @Nullable Long medianLow(List<Lifetime> lifetimes) {
        return firstAtHalf(steps(lifetimes), step -> step.low() == null ? step.surviving() : step.low());
    }

    /** Upper end of the 95 % interval of the median; null when it has none. */
    public static @Nullable Long medianHigh(List<Lifetime> lifetimes) {
        return firstAtHalf(steps(lifetimes), step -> step.high() == null ? 1 : step.high());
    }

    private static @Nullable Long firstAtHalf(List<Step> steps, ToDoubleFunction<Step> value) {
        return steps.stream()
                .filter(step -> value.applyAsDouble(step) <= HALF)
                .map(Step::days)
                .findFirst()
                .orElse(null);
    }

    /** One for each day on which something ended or was last seen, the shortest first. */
    public static List<Step> steps(List<Lifetime> lifetimes) {
        List<Lifetime> sorted = lifetimes.stream()
                .sorted(Comparator.comparingLong(Lifetime::days))
                .toList();
        List<Step> steps = new ArrayList<>();
        double surviving = 1;
        double variance = 0;
        for (int i = 0; i < sorted.size(); ) {
            long days = sorted.get(i).days();
            int atRisk = sorted.size() - i;
            int ended = 0;
            for (; i < sorted.size() && sorted.get(i).days() == days; i++) {
                ended += sorted.get(i).ended() ? 1 : 0;
            }
            surviving *= 1 - ended / (double) atRisk;
            variance += ended == atRisk ? 0 : ended / ((double) atRisk * (atRisk - ended));
            steps.add(step(days, atRisk, ended, surviving, variance));
        }
        return steps;
    }

    private static Step step(long days, int atRisk, int ended, double surviving, double variance) {
        if (surviving <= 0 || surviving >= 1) {
            return new Step(days, atRisk, ended, surviving, null, null);
        }
        double log = Math.log(surviving);
        double spread = QUANTILE * Math.sqrt(variance) / Math.abs(log);
        return new Step(
                days,
                atRisk,
                ended,
                surviving,
                Math.pow(surviving, Math.exp(spread)),
                Math.pow(surviving, Math.exp(-spread)));
    }
}
