package dev.leapfrog.ingest.source.definition.release;

import java.util.List;
import java.util.Locale;

/**
 * What the name of a released model looks like: a family, up to two unknown words, a version or size, known variants.
 */
final class NameShape {
    /** Words between the family and the version: a line of models that is not known yet. */
    private static final int MOST_UNKNOWN = 2;

    private static final int LONGEST = 8;

    private NameShape() {}

    /** How many of the first words are the beginning of a family's names; 0 when they are of none. */
    static int beginning(List<String> words, List<String> beginnings) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < Math.min(words.size(), 4); i++) {
            joined.append(i == 0 ? "" : "-").append(words.get(i).toLowerCase(Locale.ROOT));
            for (String beginning : beginnings) {
                if (opens(beginning, joined.toString())) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static boolean opens(String beginning, String words) {
        return words.startsWith(beginning)
                && (words.length() == beginning.length() || !Character.isLetter(words.charAt(beginning.length())));
    }

    /**
     * Whether these words are the name of one model, and nothing else.
     *
     * @param family how many of the first words are the family's
     */
    static boolean isName(List<String> words, int family, ReleaseWords known) {
        if (words.size() > LONGEST || isProduct(words, known)) {
            return false;
        }
        boolean versioned = words.subList(0, family).stream().anyMatch(NameShape::isVersioned);
        int unknown = 0;
        for (String word : words.subList(family, words.size())) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (known.refused().contains(lower)) {
                return false;
            }
            if (isNumber(word)) {
                versioned = true;
            } else if (!isVariant(lower, known)) {
                unknown++;
                if (versioned || unknown > MOST_UNKNOWN || !Character.isUpperCase(word.charAt(0))) {
                    return false;
                }
            }
        }
        return versioned;
    }

    private static boolean isProduct(List<String> words, ReleaseWords known) {
        String line = String.join(" ", words).toLowerCase(Locale.ROOT) + " ";
        boolean numbered = words.stream().anyMatch(NameShape::isNumber);
        return !numbered && known.products().stream().anyMatch(product -> line.startsWith(product + " "));
    }

    /** A word of a family that says which one: it holds a digit, or something after a hyphen. */
    private static boolean isVersioned(String word) {
        return word.chars().anyMatch(Character::isDigit) || (word.indexOf('-') > 0 && !word.endsWith("-"));
    }

    /** A version, size or date: {@code 4}, {@code 4o}, {@code v3.1}, {@code 70B}, {@code 8x7B}, {@code R1}. */
    private static boolean isNumber(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        return digits > 0
                && word.length() <= 12
                && word.chars().filter(Character::isLetter).count() <= 4;
    }

    private static boolean isVariant(String lower, ReleaseWords known) {
        if (known.variants().contains(lower)) {
            return true;
        }
        int hyphen = lower.indexOf('-');
        return hyphen > 0
                && known.variants().contains(lower.substring(0, hyphen))
                && lower.substring(hyphen + 1).chars().allMatch(Character::isLetterOrDigit);
    }
}
