package dev.leapfrog.ingest.resolve.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.spelling.NormalForm;

/** The words, versions and sizes that occur in the names of each lab's known models. */
public final class Vocabulary {
    /** What the makers of open weights add to any name. */
    private static final Set<String> COMMON = Set.of("instruct", "it", "chat", "base", "hf", "preview", "pt", "latest");

    private static final Pattern VERSION = Pattern.compile("\\p{L}{0,12}?(\\d{1,3}(?:\\.\\d{1,3})?)");
    private static final Pattern SIZE = Pattern.compile("\\d{1,4}(?:\\.\\d{1,3})?b");
    /** A word, and a letter with a number: {@code deepseek-r1}. */
    private static final Pattern CODED = Pattern.compile("^(\\p{L}+-\\p{L})\\d");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private final Map<String, Set<String>> sizes = new HashMap<>();
    private final Map<String, Set<String>> versions = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();

    public Vocabulary(Collection<ModelId> known) {
        known.forEach(this::add);
    }

    private void add(ModelId id) {
        Matcher coded = CODED.matcher(id.name());
        if (coded.find()) {
            add(beginnings, id, coded.group(1));
        }
        for (String word : NormalForm.of(id.name()).split("-", -1)) {
            if (SIZE.matcher(word).matches()) {
                add(sizes, id, word);
            }
            Matcher version = VERSION.matcher(word);
            if (version.matches()) {
                add(versions, id, version.group(1));
            }
            Matcher letters = LETTERS.matcher(word);
            while (letters.find()) {
                add(words, id, letters.group());
            }
        }
    }

    private static void add(Map<String, Set<String>> kind, ModelId id, String word) {
        kind.computeIfAbsent(id.lab(), lab -> new HashSet<>()).add(word);
    }

    /** Whether a model of the lab has that size, as in {@code 1.2b}. */
    boolean hasSize(String lab, String size) {
        return sizes.getOrDefault(lab, Set.of()).contains(size);
    }

    /** Whether a model of the lab has that version, as in {@code 4.20}. */
    boolean hasVersion(String lab, String version) {
        return versions.getOrDefault(lab, Set.of()).contains(version);
    }

    /** Whether models of the lab have that version with some number behind its point. */
    boolean hasMinorOf(String lab, String version) {
        return versions.getOrDefault(lab, Set.of()).stream().anyMatch(known -> known.startsWith(version + "."));
    }

    /**
     * Whether the name of a model of the lab begins with a word and a letter before a number, as {@code deepseek-r}.
     */
    public boolean hasBeginning(String lab, String beginning) {
        return beginnings.getOrDefault(lab, Set.of()).contains(beginning);
    }

    /** Whether a word without digits occurs in names of the lab, or says the same in those of any. */
    public boolean hasWord(String lab, String word) {
        return COMMON.contains(word) || words.getOrDefault(lab, Set.of()).contains(word);
    }
}
