package dev.leapfrog.ingest.resolve.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.leapfrog.ingest.resolve.spelling.MatchKey;
import dev.leapfrog.ingest.resolve.table.Family;
import dev.leapfrog.ingest.resolve.table.Family.Trait;
import org.jspecify.annotations.Nullable;

/**
 * Keys of what writers leave out of a full name: sizes, the number of experts, a version at the end, and where a family
 * dates by months either the month or the version. They lead to a model only when no other known model has them.
 */
public final class WeakKeys {
    private static final Pattern EXPERTS = Pattern.compile("\\d{1,3}e|a\\d{1,4}(?:\\.\\d{1,3})?b");
    private static final Pattern LAST_VERSION = Pattern.compile("v[01](?:\\.\\d{1,2})?");
    private static final Pattern VERSION = Pattern.compile("v?\\d{1,2}(?:\\.\\d{1,2})?");
    private static final Pattern MONTH = Pattern.compile("2[3-9](?:0[1-9]|1[0-2])");

    private static final Set<String> PREVIEWS = Set.of("preview", "exp", "experimental");

    private static final Pattern MONTH_FIRST = Pattern.compile("(?:0[1-9]|1[0-2])2[3-9]");

    private WeakKeys() {}

    /** @param wording as {@link Wording} gives it */
    public static Set<String> of(String wording, @Nullable Family family) {
        List<String> words = List.of(wording.split("-", -1));
        Set<String> keys = new LinkedHashSet<>();
        if (family != null && family.modes().contains(words.getLast()) && words.size() > 2) {
            List<String> bare = words.subList(0, words.size() - 1);
            add(keys, bare, words);
            keys.addAll(of(String.join("-", bare), family));
        }
        List<String> unsized = without(
                words, word -> Wording.isSize(word) || EXPERTS.matcher(word).matches());
        add(keys, unsized, words);
        if (LAST_VERSION.matcher(words.getLast()).matches()) {
            add(keys, words.subList(0, words.size() - 1), words);
        }
        if (family != null && family.has(Trait.MONTHS)) {
            keys.addAll(months(words, unsized));
        }
        if (family != null && family.has(Trait.MONTH_FIRST)) {
            add(keys, without(words, WeakKeys::isMonthFirst), words);
        }
        if (family != null) {
            add(keys, List.of(withoutBase(wording, family).split("-", -1)), words);
        }
        if (family != null && words.stream().anyMatch(Wording::isSize)) {
            List<String> untiered = without(words, family.tiers()::contains);
            add(keys, untiered, words);
            if (untiered.size() < words.size()) {
                add(keys, without(untiered, word -> VERSION.matcher(word).matches()), words);
            }
        }
        return keys;
    }

    /** The wording without the words of a preview; the same when it has none. */
    public static String released(String wording) {
        return String.join("-", without(List.of(wording.split("-", -1)), PREVIEWS::contains));
    }

    /** The wording without another family's model of which this one is made, and its version. */
    public static String withoutBase(String wording, Family family) {
        List<String> kept = new ArrayList<>();
        boolean base = false;
        for (String word : wording.split("-", -1)) {
            boolean version = base && VERSION.matcher(word).matches();
            base = family.bases().contains(word);
            if (!base && !version) {
                kept.add(word);
            }
        }
        return String.join("-", kept);
    }

    /** Whether a word is a month and a year, as in {@code 1124}. */
    static boolean isMonthFirst(String word) {
        return MONTH_FIRST.matcher(word).matches();
    }

    /** Whether a word is a year and a month, as in {@code 2506}. */
    static boolean isMonth(String word) {
        return MONTH.matcher(word).matches();
    }

    static boolean hasMonth(String wording) {
        return Stream.of(wording.split("-", -1)).anyMatch(WeakKeys::isMonth);
    }

    /** Of a name that is dated by the month: what is left of it by its month alone, and by its version alone. */
    public static Set<String> months(String wording) {
        List<String> words = List.of(wording.split("-", -1));
        return months(words, without(words, Wording::isSize));
    }

    private static Set<String> months(List<String> words, List<String> unsized) {
        Set<String> keys = new LinkedHashSet<>();
        boolean dated = words.stream().anyMatch(word -> MONTH.matcher(word).matches());
        boolean versioned =
                words.stream().skip(1).anyMatch(word -> VERSION.matcher(word).matches());
        if (dated && versioned) {
            add(keys, without(words, word -> MONTH.matcher(word).matches()), words);
            add(keys, without(unsized, word -> MONTH.matcher(word).matches()), words);
        }
        if (dated) {
            List<String> unversioned =
                    without(words, word -> VERSION.matcher(word).matches());
            add(keys, unversioned, words);
            add(keys, without(unversioned, Wording::isSize), words);
        }
        return keys;
    }

    /** Whether two wordings contradict each other in no size, no version and no month; one may say less. */
    public static boolean agree(String one, String other) {
        return agree(one, other, Wording::isSize)
                && agree(one, other, word -> VERSION.matcher(word).matches())
                && agree(one, other, word -> MONTH.matcher(word).matches());
    }

    private static boolean agree(String one, String other, Predicate<String> kind) {
        Set<String> ones = Stream.of(one.split("-", -1)).filter(kind).collect(Collectors.toSet());
        Set<String> others = Stream.of(other.split("-", -1)).filter(kind).collect(Collectors.toSet());
        return ones.containsAll(others) || others.containsAll(ones);
    }

    private static List<String> without(List<String> words, Predicate<String> dropped) {
        List<String> kept = new ArrayList<>(words);
        kept.subList(1, kept.size()).removeIf(dropped);
        return kept;
    }

    private static void add(Set<String> keys, List<String> some, List<String> all) {
        if (some.size() < all.size() && some.size() > 1) {
            keys.add(MatchKey.of(String.join("-", some)));
        }
    }
}
