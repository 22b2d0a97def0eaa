package dev.leapfrog.ingest.resolve.table;

import java.util.List;

/**
 * How some models of a lab begin their names, as {@code families.yaml} has it.
 *
 * @param lab id of the lab
 * @param starts beginnings of names, in normal form
 * @param has words anywhere in a name by which the lab marks what it made of another lab's model
 * @param modes last words of a name that are a configuration in this family
 * @param keeps words that tell models apart in this family, though they say nothing in others
 * @param drops words that say nothing in this family beside a number
 * @param tiers words that say how large a model is, where its size says the same
 * @param bases words for other families' models of which these are made, which others leave out with their version
 * @param traits what is special about its names
 */
public record Family(
        String lab,
        List<String> starts,
        List<String> has,
        List<String> modes,
        List<String> keeps,
        List<String> drops,
        List<String> tiers,
        List<String> bases,
        List<Trait> traits) {

    Family(String lab, List<String> starts, List<String> has, List<String> modes) {
        this(lab, starts, has, modes, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** What can be special about the names of a family. */
    public enum Trait {
        /** The first number is written without a hyphen before it. */
        GLUED,
        /** The version may stand before the tier or behind it. */
        VERSION_MOVES,
        /** A full date always names a snapshot, as there are several of one version. */
        SNAPSHOTS,
        /** A year and month ({@code 2506}) names the release as well as its version does. */
        MONTHS,
        /** A month and year ({@code 1124}) beside a version says no more than the version does. */
        MONTH_FIRST,
        /** A repository of a size without a word for tuning has the weights before it. */
        BARE_BASES
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
