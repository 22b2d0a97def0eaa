package dev.leapfrog.ingest.resolve.name;

import java.util.List;
import java.util.regex.Pattern;

import dev.leapfrog.ingest.resolve.spelling.NameFacts;
import dev.leapfrog.ingest.resolve.table.Family;
import org.jspecify.annotations.Nullable;

/**
 * What a name says by itself, whoever wrote it and whenever.
 *
 * @param path what stands before the name
 * @param family whose name it seems to be; null when no family is known
 * @param literal the name with everything in it, in normal form, as the catalogue may have it as an alias
 * @param candidates what the name may mean, by how much of it is taken for the model's name
 * @param offer how a provider offers it; null when the name does not say
 * @param facts what all its words say of the model
 * @param dateOfDigits whether it has a date of eight digits
 * @param capitals whether it is a word in a path with capital letters, as repositories are written and slugs are not
 * @param preview whether it calls itself experimental, early or a preview
 */
public record Reading(
        List<String> path,
        @Nullable Family family,
        String literal,
        Candidates candidates,
        @Nullable String offer,
        NameFacts facts,
        boolean dateOfDigits,
        boolean capitals,
        boolean preview) {
    private static final Pattern BARE = Pattern.compile("\\p{L}+(?:-(?:vision|\\p{L}?\\d[\\p{L}\\d.]*))*");
    private static final Pattern TUNED =
            Pattern.compile("(?:^|-)(?:instruct|it|chat|sft|dpo|rl|rlhf|think|thinking|base)(?:-|$)");

    /**
     * The models and configurations that the name may mean.
     *
     * @param thinking the name as of a model that always thinks, where it says in brackets that it does; else null
     * @param whole the name without the lab's and without what is a configuration with any lab
     * @param bare the name without the family's modes either
     */
    public record Candidates(@Nullable Candidate thinking, Candidate whole, Candidate bare) {}

    /**
     * A model and configuration that the name may mean.
     *
     * @param form of the model's name
     * @param configuration null for the plain model
     */
    public record Candidate(NameForm form, @Nullable String configuration) {}

    /** Whether it has neither a size nor a date, so that it may be the name of a whole family. */
    public boolean isUnspecific() {
        boolean latest = family != null && family.keeps().contains("latest");
        return candidates.bare.form.stamp() == null && !latest && !Wording.isSized(candidates.bare.form.words());
    }

    /** Whether it has a size and no word that tells weights after tuning, or for some purpose, from those before. */
    public boolean isBare() {
        String words = candidates.bare.form.words();
        return Wording.isSized(words)
                && BARE.matcher(words).matches()
                && !TUNED.matcher(literal).find();
    }

    public Candidate whole() {
        return candidates.whole;
    }

    public Candidate bare() {
        return candidates.bare;
    }
}
