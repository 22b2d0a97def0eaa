package dev.leapfrog.streams.uptake;

import java.util.Comparator;
import java.util.List;

/**
 * By which rules measurements become one value.
 *
 * @param precedence sources, the preferred first; others come after, by name
 */
public record UptakeRules(List<String> precedence) {
    public UptakeRules {
        precedence = List.copyOf(precedence);
    }

    /** The rules as defined for everybody; which sources are preferred, their definitions say. */
    public static UptakeRules defaults() {
        return new UptakeRules(List.of());
    }

    Comparator<String> weight() {
        return Comparator.<String>comparingInt(source -> {
                    int at = precedence.indexOf(source);
                    return at < 0 ? precedence.size() : at;
                })
                .thenComparing(Comparator.naturalOrder());
    }
}
