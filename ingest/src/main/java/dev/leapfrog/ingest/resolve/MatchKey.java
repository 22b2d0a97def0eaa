package dev.leapfrog.ingest.resolve;

import java.util.regex.Pattern;

/**
 * The looser form by which the catalogue is searched: a normal form without the {@code v} of versions and without the
 * hyphens that do not part two numbers, so that {@code nova-pro-v1.0} meets {@code nova-pro-1.0} and {@code llama-3-8b}
 * meets {@code llama3-8b}. Too loose to tell unknown names apart, hence never an id.
 */
final class MatchKey {
    private static final Pattern VERSION_MARK = Pattern.compile("(?<![^-])v(?=\\d)");
    private static final Pattern HYPHEN_BESIDE_LETTER = Pattern.compile("(?<!\\d)-|-(?!\\d)");

    private MatchKey() {}

    /** The key of a name in normal form. */
    static String of(String words) {
        String withoutMarks = VERSION_MARK.matcher(words).replaceAll("");
        return HYPHEN_BESIDE_LETTER.matcher(withoutMarks).replaceAll("");
    }
}
