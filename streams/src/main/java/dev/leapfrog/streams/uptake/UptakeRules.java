package dev.leapfrog.streams.uptake;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * By which rules measurements become one value.
 *
 * @param precedence sources, the preferred first; others come after, by name
 * @param silentFor after how long without a list the next source counts
 * @param levels of which it is told how many days after its release a model's use came to them, the lowest first
 * @param freshFor up to how long after its release a model that is measured for the first time is taken to have come to
 *     its levels by then; of an older one it is not known when that was
 */
public record UptakeRules(List<String> precedence, Duration silentFor, List<Double> levels, Duration freshFor) {
    private static final int THOUSAND = 3;
    private static final int TEN_TRILLION = 13;

    public UptakeRules {
        precedence = List.copyOf(precedence);
        levels = levels.stream().sorted().distinct().toList();
    }

    /** The rules as defined for everybody; which sources are preferred, their definitions say. */
    public static UptakeRules defaults() {
        return new UptakeRules(
                List.of(),
                Duration.ofDays(30),
                IntStream.rangeClosed(THOUSAND, TEN_TRILLION)
                        .mapToObj(power -> Math.pow(10, power))
                        .toList(),
                Duration.ofDays(30));
    }

    /** The same rules, preferring these sources. */
    public UptakeRules preferring(List<String> sources) {
        return new UptakeRules(sources, silentFor, levels, freshFor);
    }

    Comparator<String> weight() {
        return Comparator.<String>comparingInt(source -> {
                    int at = precedence.indexOf(source);
                    return at < 0 ? precedence.size() : at;
                })
                .thenComparing(Comparator.naturalOrder());
    }
}
