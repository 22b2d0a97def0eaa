package dev.leapfrog.streams.window;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How long things last when some have not ended yet: the estimator of survival by Kaplan and Meier (1958). */
public final class KaplanMeier {
    /** A half, and what products of fractions may be off. */
    private static final double HALF = 0.5 + 1e-9;

    private KaplanMeier() {}

    /**
     * How long something lasted.
     *
     * @param ended false when it was only seen to last so long
     */
    public record Lifetime(long days, boolean ended) {}

    /** After how many days half have ended; null when by the estimate they have not. */
    public static @Nullable Long median(List<Lifetime> lifetimes) {
        List<Lifetime> sorted = lifetimes.stream()
                .sorted(Comparator.comparingLong(Lifetime::days))
                .toList();
        double surviving = 1;
        for (int i = 0; i < sorted.size(); ) {
            long days = sorted.get(i).days();
            int atRisk = sorted.size() - i;
            int ended = 0;
            for (; i < sorted.size() && sorted.get(i).days() == days; i++) {
                ended += sorted.get(i).ended() ? 1 : 0;
            }
            surviving *= 1 - ended / (double) atRisk;
            if (surviving <= HALF) {
                return days;
            }
        }
        return null;
    }
}
