package dev.leapfrog.ingest.resolve.alias;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.source.LearnedAlias;
import org.jspecify.annotations.Nullable;

/**
 * A name that is said to mean a model, by a user or by what was learned.
 *
 * @param name as a source writes it; case and separators do not count
 * @param source whose name it is; null for every source's
 * @param configuration null for the one that the name itself says
 */
public record Alias(
        String name,
        @Nullable String source,
        ModelId model,
        @Nullable String configuration) {
    public Alias {
        if (name.isBlank()) {
            throw new IllegalArgumentException("alias.name must not be blank");
        }
    }

    /** What was learned, as it stands in its topic. */
    public static Alias of(LearnedAlias learned) {
        return new Alias(learned.alias(), learned.source(), learned.model(), learned.configuration());
    }
}
