package dev.leapfrog.ingest.resolve;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A name brought to the form in which models are looked up.
 *
 * @param words the wording without a date
 * @param key its {@link MatchKey}
 * @param stamp the date; null when there is none
 */
record NameForm(String words, String key, @Nullable Stamp stamp) {
    private static final Pattern FIRST_VERSION = Pattern.compile("(?<=-\\p{L}{1,40})-v1$");
    private static final Pattern VERSION =
            Pattern.compile("(?:^|-)\\p{L}{0,2}\\d{1,2}(?:\\.\\d{1,2})?[ov]?(?=-|$)|^\\p{L}+\\d(?:\\.\\d)?-");

    /** @param words in normal form, without the lab's name and without configuration */
    static NameForm of(String words, @Nullable Family family) {
        return of(Stamp.in(words), family);
    }

    static NameForm of(Stamp.Stamped stamped, @Nullable Family family) {
        String wording = Wording.of(stamped.words(), family);
        return new NameForm(wording, MatchKey.of(wording), stamped.stamp());
    }

    /** Without a first version at its end, which others leave out; null when it has none. */
    @Nullable
    NameForm withoutFirstVersion(@Nullable Family family) {
        String rest = FIRST_VERSION.matcher(words).replaceFirst("");
        return rest.equals(words) ? null : of(new Stamp.Stamped(rest, stamp), family);
    }

    /** Whether it has a version, so that a date adds little. */
    boolean versioned() {
        return VERSION.matcher(words).find();
    }

    /** With the date, as it stands in ids. */
    String dated() {
        return stamp == null ? words : words + "-" + stamp.text();
    }
}
