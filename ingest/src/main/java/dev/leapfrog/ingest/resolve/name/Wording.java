package dev.leapfrog.ingest.resolve.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.leapfrog.ingest.resolve.table.Family;
import dev.leapfrog.ingest.resolve.table.Family.Trait;
import org.jspecify.annotations.Nullable;

/**
 * The wording that all writers of one unknown name can agree on: a normal form without the words that say nothing.
 *
 * <p>Dropped are {@code instruct}, {@code it}, {@code hf} and {@code latest}; {@code chat} beside a size, as open
 * weights are tuned for chat; the context in tokens that a provider serves; the parameters at work beside all
 * parameters; the zero of a version. {@code base} stays, and so does every word that a family keeps.
 */
public final class Wording {
    private static final Set<String> SAYS_NOTHING = Set.of("instruct", "it", "hf", "latest");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern SIZE = Pattern.compile("(?:\\d{1,2}x)?\\d{1,5}(?:\\.\\d{1,3})?[bt]|\\d{3}m");
    private static final Pattern AT_WORK = Pattern.compile("a\\d{1,4}(?:\\.\\d{1,3})?b");
    private static final Pattern NUMBERED =
            Pattern.compile("(\\p{L}{3,30})(\\d{1,3}(?:\\.\\d{1,3})*(?:\\p{L}(?!\\p{L}))?)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*\\p{L}?");
    private static final Set<String> CONTEXTS = Set.of("4096", "8192", "16384", "32768", "65536", "131072");
    private static final Pattern POINTED_MONTH = Pattern.compile("(2[3-9])\\.(0[1-9]|1[0-2])");
    private static final Pattern ZERO = Pattern.compile("(v?\\d{1,3})\\.0");

    private Wording() {}

    /** @param words in normal form, without a date */
    static String of(String words, @Nullable Family family) {
        List<String> rest = words(words);
        boolean numbered = rest.stream().anyMatch(word -> DIGIT.matcher(word).find());
        boolean sized = rest.stream().anyMatch(Wording::isSize);
        List<String> kept = new ArrayList<>();
        for (String word : rest) {
            if (!saysNothing(word, sized, numbered, family)) {
                kept.add(number(word, family));
            }
        }
        if (kept.isEmpty() || (kept.size() == 1 && family == null && rest.size() > 1)) {
            kept = rest;
        }
        arrange(kept, family);
        return String.join("-", kept);
    }

    /** A version without its zero, and a month without its point ({@code 24.11}) where the family has months. */
    private static String number(String word, @Nullable Family family) {
        Matcher zero = ZERO.matcher(word);
        if (zero.matches()) {
            return zero.group(1);
        }
        Matcher month = POINTED_MONTH.matcher(word);
        return family != null && family.has(Trait.MONTHS) && month.matches() ? month.group(1) + month.group(2) : word;
    }

    /** The words of a name, the numbers that are glued to them apart. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split("-", -1)));
        separateNumbers(words);
        return words;
    }

    private static void separateNumbers(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            Matcher numbered = NUMBERED.matcher(words.get(i));
            if (numbered.matches()) {
                words.set(i, numbered.group(1));
                words.add(i + 1, numbered.group(2));
            }
        }
    }

    private static boolean saysNothing(String word, boolean sized, boolean numbered, @Nullable Family family) {
        if (family != null && family.keeps().contains(word)) {
            return false;
        }
        if (family != null && numbered && family.drops().contains(word)) {
            return true;
        }
        boolean besideSize = word.equals("chat")
                || CONTEXTS.contains(word)
                || AT_WORK.matcher(word).matches();
        return SAYS_NOTHING.contains(word) || (sized && besideSize);
    }

    private static void arrange(List<String> words, @Nullable Family family) {
        if (family == null || words.size() < 2) {
            return;
        }
        boolean numberSecond = NUMBER.matcher(words.get(1)).matches() && !isSize(words.get(1));
        if (family.has(Trait.VERSION_MOVES)
                && numberSecond
                && words.size() > 2
                && Character.isLetter(words.get(2).charAt(0))) {
            words.add(2, words.remove(1));
        } else if (family.has(Trait.GLUED) && numberSecond && family.starts().contains(words.getFirst())) {
            words.set(0, words.getFirst() + words.remove(1));
        }
    }

    /** Whether a name says how large the model is, as those of open weights do. */
    public static boolean isSized(String words) {
        return Arrays.stream(words.split("-", -1)).anyMatch(Wording::isSize);
    }

    /** Whether a name says how many parameters of a mixture of experts are at work. */
    static boolean isMixture(String words) {
        return Arrays.stream(words.split("-", -1)).anyMatch(Wording::isAtWork);
    }

    /** Whether a word is the number of parameters at work. */
    public static boolean isAtWork(String word) {
        return AT_WORK.matcher(word).matches();
    }

    public static boolean isSize(String word) {
        return SIZE.matcher(word).matches();
    }
}
