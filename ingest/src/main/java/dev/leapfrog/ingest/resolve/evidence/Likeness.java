package dev.leapfrog.ingest.resolve.evidence;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.ingest.resolve.name.Wording;
import dev.leapfrog.ingest.resolve.table.BundledTables;
import org.jspecify.annotations.Nullable;

/**
 * What keeps two ids from being one model, whatever links them: another lab, another kind of model, another version,
 * date or size, other words. A size, the parameters at work and words that no table knows may be left out by one of
 * them; a version or a date may not, as a name without one means whatever is newest. A word that has a digit counts
 * whole, as its letters tell series apart, and its place counts, as that tells a month from a day.
 */
final class Likeness {
    /** Words by which labs tell the models of one family apart. */
    private static final Set<String> KINDS = Set.copyOf(BundledTables.kinds());

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern VERSION = Pattern.compile("v?(\\d{1,9}(?:\\.\\d{1,9})*?)(?:\\.0)*");
    private static final Pattern EXPERTS = Pattern.compile("\\d{1,3}e");
    private static final String LATEST = "latest";

    private Likeness() {}

    /** What speaks against two ids being one model, in a few words; null when nothing does. */
    static @Nullable String objection(ModelId one, ModelId other) {
        if (!one.lab().equals(other.lab())) {
            return "two labs";
        }
        return objection(one.name(), other.name());
    }

    /** The same of two models of one lab, by their names in ids. */
    static @Nullable String objection(String one, String other) {
        List<String> words = Wording.words(one);
        List<String> others = Wording.words(other);
        if (words.contains(LATEST) || others.contains(LATEST)) {
            return "the name means whatever is newest";
        }
        if (!kinds(words).equals(kinds(others))) {
            return "two kinds";
        }
        if (!numbers(words).equals(numbers(others))) {
            return "two versions or dates";
        }
        if (!agree(words, others, Wording::isSize)
                || !agree(words, others, Wording::isAtWork)
                || !agree(words, others, Likeness::isExperts)) {
            return "two sizes";
        }
        return agree(words, others, word -> !hasDigit(word)) ? null : "two names";
    }

    private static Set<String> kinds(List<String> words) {
        return words.stream().filter(KINDS::contains).collect(Collectors.toSet());
    }

    /** Whether of such words one name has none that the other lacks. */
    private static boolean agree(List<String> words, List<String> others, Predicate<String> such) {
        Set<String> ones = words.stream().filter(such).collect(Collectors.toSet());
        Set<String> those = others.stream().filter(such).collect(Collectors.toSet());
        return ones.containsAll(those) || those.containsAll(ones);
    }

    private static boolean isExperts(String word) {
        return EXPERTS.matcher(word).matches();
    }

    private static boolean hasDigit(String word) {
        return DIGIT.matcher(word).find();
    }

    /** The words that have a digit and say nothing of a size, in order. */
    private static List<String> numbers(List<String> words) {
        return words.stream()
                .filter(word -> hasDigit(word) && !Wording.isSize(word) && !Wording.isAtWork(word) && !isExperts(word))
                .map(Likeness::plain)
                .toList();
    }

    private static String plain(String word) {
        Matcher version = VERSION.matcher(word);
        return version.matches() ? version.group(1) : word;
    }
}
