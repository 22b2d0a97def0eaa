package dev.leapfrog.streams.tier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import dev.leapfrog.events.model.ModelId;

/**
 * What small models are held against.
 *
 * @param references models, besides each board's leader of a year ago
 */
public record TierRules(List<ModelId> references) {
    public TierRules {
        references = List.copyOf(references);
    }

    /** The rules as defined for everybody; the models are in {@code references.txt}. */
    public static TierRules defaults() {
        try (InputStream file = Objects.requireNonNull(TierRules.class.getResourceAsStream("references.txt"))) {
            return new TierRules(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ModelId::parse)
                    .toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
