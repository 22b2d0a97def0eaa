package dev.leapfrog.ingest.resolve.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a source writes names, as {@code conventions.yaml} has it.
 *
 * @param sources ids of the sources; a {@code *} at the end stands for anything that follows
 * @param traits what is special about its names
 * @param names whose names they are, one word, where several sources use the same; null where each has its own
 */
public record Convention(
        List<String> sources, List<Trait> traits, @Nullable String names) {
    static final Convention NONE = new Convention(List.of(), List.of(), null);

    /** What can be special about the names of a source. */
    public enum Trait {
        /** What stands before the first {@code /} serves the model and need not have made it. */
        PROVIDER_FIRST,
        /** With {@link #PROVIDER_FIRST}: a first part that is no known provider owns the model. */
        OWNERS_TOO,
        /** A date of eight digits at the end is when the source listed the model. */
        LISTING_DATES,
        /** A name is a repository, so that weights before and after instruction tuning have two. */
        REPOSITORIES,
        /** A name without a tag behind a colon stands for all sizes of a family. */
        FAMILIES
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
