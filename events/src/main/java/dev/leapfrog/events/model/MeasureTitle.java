package dev.leapfrog.events.model;

import java.util.Map;

/** Measures of use as people call them. */
public final class MeasureTitle {
    private static final Map<String, String> PUBLISHERS =
            Map.of("huggingface", "Hugging Face", "ollama", "Ollama", "openrouter", "OpenRouter");

    private MeasureTitle() {}

    /** {@code Hugging Face downloads} of {@code huggingface/downloads}. */
    public static String of(String measure) {
        int slash = measure.indexOf('/');
        if (slash < 0) {
            return measure.replace('-', ' ');
        }
        String publisher = measure.substring(0, slash);
        String counted = measure.substring(slash + 1).replace('-', ' ').replace('/', ' ');
        return PUBLISHERS.getOrDefault(publisher, publisher) + " " + counted;
    }
}
