package dev.leapfrog.ingest.resolve.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import dev.leapfrog.ingest.resolve.spelling.MatchKey;
import dev.leapfrog.ingest.resolve.spelling.Stamp;
import dev.leapfrog.ingest.resolve.table.Family;
import org.jspecify.annotations.Nullable;

/**
 * A name brought to the form in which models are looked up.
 *
 * @param words the wording without a date
 * @param key its {@link MatchKey}
 * @param stamp the date; null when there is none
 */
public record NameForm(String words, String key, @Nullable Stamp stamp) {
    private static final Pattern FIRST_VERSION = Pattern.compile("(?<=-\\p{L}{1,40})-v1$");
    private static final Pattern POINTED_VERSION = Pattern.compile("^v(\\d{1,2}\\.\\d{1,3})$");
    private static final Pattern VERSION =
            Pattern.compile("(?:^|-)\\p{L}{0,2}\\d{1,2}(?:\\.\\d{1,2})?[ov]?(?=-|$)|^\\p{L}+\\d(?:\\.\\d)?-");

    /** @param words in normal form, without the lab's name and without configuration */
    public static NameForm of(String words, @Nullable Family family) {
        return of(Stamp.in(words), family);
    }

    public static NameForm of(Stamp.Stamped stamped, @Nullable Family family) {
        String wording = Wording.of(stamped.words(), family);
        return new NameForm(wording, MatchKey.of(wording), stamped.stamp());
    }

    /** Without a first version at its end, which others leave out; null when it has none. */
    @Nullable
    public NameForm withoutFirstVersion(@Nullable Family family) {
        String rest = FIRST_VERSION.matcher(words).replaceFirst("");
        return rest.equals(words) ? null : of(new Stamp.Stamped(rest, stamp), family);
    }

    /**
     * The form in which a model is written that no table has: versions without a {@code v}, a first version left out,
     * the size at the end, or left out where the tier says it and the size is that of a mixture of experts.
     *
     * @param allWords everything in the name, in normal form
     * @param known whether the key without a size leads to a known model, which this one then is not
     */
    public NameForm canonical(String allWords, @Nullable Family family, Predicate<String> known) {
        boolean sized = Wording.isSized(words);
        String own = family != null && sized && versioned() ? WeakKeys.withoutBase(words, family) : words;
        String unversioned = FIRST_VERSION.matcher(own).replaceFirst("");
        List<String> rest = new ArrayList<>();
        List<String> sizes = new ArrayList<>();
        boolean monthFirst = family != null && family.has(Family.Trait.MONTH_FIRST) && versioned();
        for (String word : unversioned.split("-", -1)) {
            if (monthFirst && WeakKeys.isMonthFirst(word)) {
                continue;
            }
            if (Wording.isSize(word) && !rest.isEmpty()) {
                sizes.add(word);
            } else {
                rest.add(POINTED_VERSION.matcher(word).replaceFirst("$1"));
            }
        }
        boolean tier = family != null && rest.stream().anyMatch(family.tiers()::contains);
        boolean sizeless = tier && Wording.isMixture(allWords) && !known.test(MatchKey.of(String.join("-", rest)));
        if (!sizeless) {
            rest.addAll(sizes);
        }
        return new NameForm(String.join("-", rest), key, stamp);
    }

    /** Whether it has a version, so that a date adds little. */
    public boolean versioned() {
        return VERSION.matcher(words).find();
    }

    /** With the date, as it stands in ids. */
    public String dated() {
        return stamp == null ? words : words + "-" + stamp.text();
    }
}
