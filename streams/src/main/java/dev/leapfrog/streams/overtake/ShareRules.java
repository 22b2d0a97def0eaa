package dev.leapfrog.streams.overtake;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * By which rules shares of use are compared.
 *
 * @param precedence sources, the preferred first, of those that tell of the same models by the same measure; others
 *     come after, by name
 * @param margin by how much of the total, from 0 to 1, one is ahead that overtakes another
 * @param heldFor for how long it is ahead before that is told
 * @param heldLists in how many lists it is ahead before that is told
 * @param majorities countries of which it is told when they pass half of the total
 * @param sameLength up to which part of its length a list may differ from the one before and still be cut alike
 * @param silentFor after how long without a list another source of the same is followed
 * @param notableEntries how many names a list has at least of which an overtake is of note
 * @param shownModels how many of the most used models a state names
 * @param window over how long derivatives are counted
 */
public record ShareRules(
        List<String> precedence,
        double margin,
        Duration heldFor,
        int heldLists,
        List<String> majorities,
        double sameLength,
        Duration silentFor,
        int notableEntries,
        int shownModels,
        Duration window) {
    public ShareRules {
        precedence = List.copyOf(precedence);
        majorities = List.copyOf(majorities);
    }

    /** The rules as defined for everybody; which sources are preferred, their definitions say. */
    public static ShareRules defaults() {
        return new ShareRules(
                List.of(),
                0.02,
                Duration.ofDays(7),
                3,
                List.of("CN"),
                0.1,
                Duration.ofDays(30),
                20,
                10,
                Duration.ofDays(30));
    }

    /** The same rules, preferring these sources. */
    public ShareRules preferring(List<String> sources) {
        return new ShareRules(
                sources,
                margin,
                heldFor,
                heldLists,
                majorities,
                sameLength,
                silentFor,
                notableEntries,
                shownModels,
                window);
    }

    /** Orders sources, the preferred first. */
    public Comparator<String> weight() {
        return Comparator.<String>comparingInt(source -> {
                    int at = precedence.indexOf(source);
                    return at < 0 ? precedence.size() : at;
                })
                .thenComparing(Comparator.naturalOrder());
    }
}
