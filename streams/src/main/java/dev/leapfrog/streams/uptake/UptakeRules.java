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

    /** The rules as defined for everybody: who counts itself before who repeats it. */
    public static UptakeRules defaults() {
        return new UptakeRules(List.of("huggingface_models", "ollama_library", "ollama_feed", "openrouter_rankings"));
    }

    Comparator<String> weight() {
        return Comparator.<String>comparingInt(source -> {
                    int at = precedence.indexOf(source);
                    return at < 0 ? precedence.size() : at;
                })
                .thenComparing(Comparator.naturalOrder());
    }
}
