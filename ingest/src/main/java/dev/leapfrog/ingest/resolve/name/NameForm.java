package dev.leapfrog.ingest.resolve.name;

import java.util.Collection;
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
    static final Pattern FIRST_VERSION = Pattern.compile("(?<=-(?:\\p{L}{1,40}|\\d{1,5}b))-v1$");

    private static final Pattern ONLY_NUMBERS = Pattern.compile("(?:-?v?\\d{1,2}(?:\\.\\d{1,2})?)*");
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

    /** The form in which a model is written that no table has, as {@link CanonicalWording} gives it. */
    public NameForm canonical(String allWords, @Nullable Family family, Predicate<String> known) {
        return new NameForm(CanonicalWording.of(this, allWords, family, known), key, stamp);
    }

    /** Whether it has no words besides one of these beginnings and numbers. */
    public boolean saysOnly(Collection<String> beginnings) {
        return beginnings.stream()
                .filter(words::startsWith)
                .anyMatch(start ->
                        ONLY_NUMBERS.matcher(words.substring(start.length())).matches());
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
