package dev.leapfrog.ingest.resolve.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The known families: whose a name is when the source does not say. */
public final class Families {
    /** Words of a lab's name that models may carry in front, as in {@code amazon-nova-pro}. */
    private static final int LONGEST_LAB_PREFIX = 3;

    private static final int MOST_PREFIXES = 3;

    private final Labs labs;
    private final Providers providers;
    private final Namespaces namespaces;
    private final List<Beginning> longestFirst;
    private final Map<String, Family> byWord = new HashMap<>();
    private final Map<String, List<Family>> byLab = new HashMap<>();

    /** @throws IllegalArgumentException when two families claim one word or beginning */
    public Families(List<Family> families, Labs labs) {
        this(families, labs, new Providers(List.of()), new Namespaces(List.of(), labs));
    }

    /**
     * @param providers whose names may stand before any family, where they only serve
     * @param namespaces of which those of packers may
     */
    public Families(List<Family> families, Labs labs, Providers providers, Namespaces namespaces) {
        this.namespaces = namespaces;
        this.labs = labs;
        this.providers = providers;
        Map<String, Family> byBeginning = new HashMap<>();
        for (Family family : families) {
            byLab.computeIfAbsent(family.lab(), lab -> new ArrayList<>()).add(family);
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
     * {@code meta-llama-3-8b} is {@code llama-3-8b}, while {@code mistral-large} stays. So does the name of a provider
     * that serves what others trained.
     */
    public Named of(String words) {
        return of(words, MOST_PREFIXES);
    }

    private Named of(String words, int prefixes) {
        int end = words.indexOf('-');
        for (int i = 0; prefixes > 0 && i < LONGEST_LAB_PREFIX && end > 0; i++, end = words.indexOf('-', end + 1)) {
            String prefix = words.substring(0, end);
            if (labs.find(prefix) != null || providers.find(prefix) != null || isPacker(prefix)) {
                Named rest = of(words.substring(end + 1), prefixes - 1);
                if (rest.family() != null && mayStandBefore(prefix, rest.family()) && !opens(words, prefix)) {
                    return rest;
                }
            }
        }
        return new Named(words, find(words));
    }

    /** Whether a family begins its names with a word for its lab, as with {@code snowflake-llama}. */
    private boolean opens(String words, String prefix) {
        return longestFirst.stream()
                .anyMatch(beginning -> beginning.text.startsWith(prefix + "-") && beginning.opens(words));
    }

    private boolean isPacker(String prefix) {
        Namespace namespace = namespaces.find(prefix);
        return namespace != null && namespace.is() == Namespace.Kind.PACKER;
    }

    private boolean mayStandBefore(String prefix, Family family) {
        Lab lab = labs.find(prefix);
        if (lab != null && lab.id().equals(family.lab())) {
            return true;
        }
        if (isPacker(prefix)) {
            return true;
        }
        Provider provider = providers.find(prefix);
        return provider != null && (provider.serves() || family.lab().equals(provider.lab()));
    }

    /** Whether some family begins its names with just that word. */
    public boolean isBeginning(String word) {
        return longestFirst.stream().anyMatch(beginning -> beginning.text.equals(word));
    }

    /** The word with which all names of a lab's families begin; null when there is no such word. */
    public @Nullable String firstWordOf(String lab) {
        List<String> first = ofLab(lab).stream()
                .flatMap(family -> family.starts().stream())
                .map(start -> start.split("-", 2)[0])
                .distinct()
                .toList();
        return first.size() == 1 ? first.getFirst() : null;
    }

    /** The families of a lab. */
    public List<Family> ofLab(String lab) {
        return byLab.getOrDefault(lab, List.of());
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
    public record Named(String words, @Nullable Family family) {

        /** The family, where it is that lab's. */
        @Nullable
        public Family familyOf(String lab) {
            return family != null && family.lab().equals(lab) ? family : null;
        }
    }

    private record Beginning(String text, Family family) {
        boolean opens(String words) {
            return words.startsWith(text)
                    && (words.length() == text.length() || !Character.isLetter(words.charAt(text.length())));
        }
    }
}
