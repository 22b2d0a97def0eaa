package dev.leapfrog.ingest.resolve;

import org.jspecify.annotations.Nullable;

/**
 * What a name says by itself, whoever wrote it and whenever.
 *
 * @param owner whose repository or listing the name is; null when it is no path
 * @param family whose name it seems to be; null when no family is known
 * @param literal the name with everything in it, as the catalogue may have it as an alias
 * @param whole the name without the lab's and without what is a configuration with any lab
 * @param bare the name without the family's modes either
 * @param preview whether it calls itself experimental, early or a preview
 */
record Reading(
        @Nullable String owner,
        @Nullable Family family,
        Candidate literal,
        Candidate whole,
        Candidate bare,
        boolean preview) {

    /**
     * A model and configuration that the name may mean.
     *
     * @param words the model in normal form
     * @param key by which the catalogue is searched
     * @param configuration null for the plain model
     * @param facts what the words say of the model
     */
    record Candidate(String words, String key, @Nullable String configuration, NameFacts facts) {}
}
