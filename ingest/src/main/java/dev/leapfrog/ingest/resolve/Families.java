package dev.leapfrog.ingest.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The known families: whose a name is when the source does not say. */
final class Families {
    /** Words of a lab's name that models may carry in front, as in {@code amazon-nova-pro}. */
    private static final int LONGEST_LAB_PREFIX = 3;

    private final Labs labs;
    private final List<Beginning> longestFirst;
    private final Map<String, Family> byWord = new HashMap<>();

    /** @throws IllegalArgumentException when two families claim one word or beginning */
    Families(List<Family> families, Labs labs) {
        this.labs = labs;
        Map<String, Family> byBeginning = new HashMap<>();
        for (Family family : families) {
            family.starts().forEach(start -> claim(byBeginning, start, family));
            family.has().forEach(word -> claim(byWord, word, family));
        }
        longestFirst = byBeginning.entrySet().stream()
                .map(entry -> new Beginning(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Beginning beginning) -> -beginning.text.length()))
                .toList();
    }

    private static void claim(Map<String, Family> claims, String text, Family family) {
        Family other = claims.putIfAbsent(text, family);
        if (other != null) {
            throw new IllegalArgumentException(
                    "families of " + other.lab() + " and " + family.lab() + " both claim '" + text + "'");
        }
    }

    /**
     * The family of a name in normal form. A lab's name before one of its own families falls away:
     * {@code meta-llama-3-8b} is {@code llama-3-8b}, while {@code mistral-large} stays.
     */
    Named of(String words) {
        int end = words.indexOf('-');
        for (int i = 0; i < LONGEST_LAB_PREFIX && end > 0; i++, end = words.indexOf('-', end + 1)) {
            Lab prefix = labs.find(words.substring(0, end));
            if (prefix != null) {
                String rest = words.substring(end + 1);
                Family family = find(rest);
                if (family != null && family.lab().equals(prefix.id())) {
                    return new Named(rest, family);
                }
            }
        }
        return new Named(words, find(words));
    }

    private @Nullable Family find(String words) {
        for (String word : words.split("-", -1)) {
            Family marked = byWord.get(word);
            if (marked != null) {
                return marked;
            }
        }
        for (Beginning beginning : longestFirst) {
            if (beginning.opens(words)) {
                return beginning.family;
            }
        }
        return null;
    }

    /**
     * A name and whose it seems to be.
     *
     * @param words the name without the lab's
     * @param family null when none is known
     */
    record Named(String words, @Nullable Family family) {}

    private record Beginning(String text, Family family) {
        boolean opens(String words) {
            return words.startsWith(text)
                    && (words.length() == text.length() || !Character.isLetter(words.charAt(text.length())));
        }
    }
}
