package dev.leapfrog.ingest.resolve;

import java.util.List;

/**
 * How a source writes names, as {@code conventions.yaml} has it.
 *
 * @param sources ids of the sources; a {@code *} at the end stands for anything that follows
 * @param traits what is special about its names
 */
record Convention(List<String> sources, List<Trait> traits) {
    static final Convention NONE = new Convention(List.of(), List.of());

    /** What can be special about the names of a source. */
    enum Trait {
        /** What stands before the first {@code /} serves the model and need not have made it. */
        PROVIDER_FIRST,
        /** A date of eight digits at the end is when the source listed the model. */
        LISTING_DATES,
        /** A name is a repository, so that weights before and after instruction tuning have two. */
        REPOSITORIES
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
