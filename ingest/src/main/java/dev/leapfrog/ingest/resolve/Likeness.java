package dev.leapfrog.ingest.resolve;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.leapfrog.events.ModelId;
import org.jspecify.annotations.Nullable;

/**
 * What keeps two ids from being one model, whatever links them: another laboratory, another kind of model, another
 * version, date or size. A size may be left out by one of them; a version or a date may not, as a name without one
 * means whatever is newest.
 */
final class Likeness {
    /** Words by which laboratories tell the models of one family apart. */
    private static final Set<String> KINDS = Set.copyOf(BundledTables.kinds());

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})*");
    private static final Pattern ZEROS = Pattern.compile("(?:\\.0)+$");
    private static final Pattern AT_WORK = Pattern.compile("\\d{1,3}e|a\\d{1,4}(?:\\.\\d{1,3})?b");
    private static final String LATEST = "latest";

    private Likeness() {}

    /** What speaks against two ids being one model, in a few words; null when nothing does. */
    static @Nullable String objection(ModelId one, ModelId other) {
        if (!one.lab().equals(other.lab())) {
            return "two labs";
        }
        return objection(one.name(), other.name());
    }

    /** The same of two models of one laboratory, by their names in ids. */
    static @Nullable String objection(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        if (words.contains(LATEST) || others.contains(LATEST)) {
            return "the name means whatever is newest";
        }
        if (!kinds(words).equals(kinds(others))) {
            return "two kinds";
        }
        if (!numbers(words).equals(numbers(others))) {
            return "two versions or dates";
        }
        Set<String> sizes = sizes(words);
        Set<String> otherSizes = sizes(others);
        return sizes.containsAll(otherSizes) || otherSizes.containsAll(sizes) ? null : "two sizes";
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(name.split("-", -1)));
    }

    private static Set<String> kinds(Set<String> words) {
        return words.stream().filter(KINDS::contains).collect(Collectors.toSet());
    }

    private static Set<String> sizes(Set<String> words) {
        return words.stream().filter(Wording::isSize).collect(Collectors.toSet());
    }

    private static Set<String> numbers(Set<String> words) {
        Set<String> numbers = new HashSet<>();
        for (String word : words) {
            if (Wording.isSize(word) || AT_WORK.matcher(word).matches()) {
                continue;
            }
            Matcher number = NUMBER.matcher(word);
            while (number.find()) {
                numbers.add(ZEROS.matcher(number.group()).replaceFirst(""));
            }
        }
        return numbers;
    }
}
