package dev.leapfrog.ingest.resolve.spelling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The looser form by which the catalogue is searched: the words and numbers of a name in any order, without the
 * {@code v} of versions, so that {@code claude-4.6-opus} meets {@code claude-opus-4.6} and {@code llama-3-8b} meets
 * {@code llama3-8b}. Where a name has several versions each stays with its word ({@code hermes-2-llama-3} is not
 * {@code hermes-3-llama-2}). Too loose to tell unknown names apart, hence never an id.
 */
public final class MatchKey {
    private static final Pattern PART =
            Pattern.compile("\\p{L}+|\\d+(?:\\.\\d+)*(?:x\\d+)?(?:[bmkte](?!\\p{L}))?|[^\\p{L}\\d]");
    /** {@code 05-28}, which others write {@code 0528}. */
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(?<=-)(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?=-|$)(?!-\\d)");

    private static final Pattern VERSION = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*");

    private MatchKey() {}

    /** The key of a name in normal form. */
    public static String of(String words) {
        List<String> parts = new ArrayList<>();
        for (String word : MONTH_AND_DAY.matcher(words).replaceAll("$1$2").split("-", -1)) {
            Matcher part = PART.matcher(word);
            while (part.find()) {
                boolean versionMark = part.group().equals("v") && part.start() == 0 && part.end() < word.length();
                if (!versionMark) {
                    parts.add(part.group().equals("experimental") ? "exp" : part.group());
                }
            }
        }
        if (parts.stream().filter(MatchKey::isVersion).count() > 1) {
            bindVersions(parts);
        }
        Collections.sort(parts);
        return String.join(" ", parts);
    }

    private static void bindVersions(List<String> parts) {
        for (int i = parts.size() - 1; i > 0; i--) {
            int word = i - 1;
            while (word > 0 && !Character.isLetter(parts.get(word).charAt(0))) {
                word--;
            }
            if (isVersion(parts.get(i)) && Character.isLetter(parts.get(word).charAt(0))) {
                parts.set(word, parts.get(word) + "~" + parts.remove(i));
            }
        }
    }

    private static boolean isVersion(String part) {
        return VERSION.matcher(part).matches();
    }
}
