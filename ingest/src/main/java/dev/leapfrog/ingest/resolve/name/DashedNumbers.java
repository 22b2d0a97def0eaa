package dev.leapfrog.ingest.resolve.name;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Puts points back into versions and sizes that a slug wrote with hyphens or without anything, by what is known of the
 * lab's models: {@code lfm2-1-2b} is LFM2 with 1.2 billion parameters, {@code llama3-2-1b} is Llama 3.2 with one
 * billion, and {@code glm-45} is GLM-4.5.
 *
 * <p>Where the lab's sizes do not decide, four numbers in a row are a version and a size of two each, and a size behind
 * one number is whole.
 */
final class DashedNumbers {
    private static final Pattern HAS_POINT = Pattern.compile("\\d\\.\\d");

    /** A version, a digit and a size: {@code qwen3.5-0-8b}. */
    private static final Pattern BEHIND_POINT = Pattern.compile("(?<=\\d\\.\\d{1,2}-)(\\d{1,2})-(\\db)(?=-|$)");

    /** A number of two digits is no part of a version: {@code motif-2-12-7b}. */
    private static final Pattern TWO_DIGITS = Pattern.compile("(?<=\\d-)(\\d\\d)-(\\db)(?=-|$)");

    /** What the normal form read as a version: {@code lfm2.1-2b}, {@code qwen3.0-6b}. */
    private static final Pattern VERSION_OR_SIZE = Pattern.compile("(?<=(?:^|-)\\p{L}{0,12}\\d)\\.(\\d)-(\\db)(?=-|$)");

    /** {@code qwen-1-5b}. */
    private static final Pattern NUMBER_AND_SIZE = Pattern.compile("(?<=\\p{L}-)(\\d)-(\\db)(?=-|$)");

    /** {@code grok-4-20}. */
    private static final Pattern LONG_MINOR =
            Pattern.compile("(?<![^-])(\\p{L}{0,12}\\d)-(\\d\\d)(?![^-])(?!-\\d\\d(?!\\d))");

    /** {@code glm-45}, {@code k25}; a number of a date has another or a month beside it. */
    private static final Pattern POINTLESS = Pattern.compile("(?<![^-])(?<!\\d-)"
            + "(?<!(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|uary|march|april|august|ember|october)-)"
            + "(\\p{L}{0,12}\\d)(\\d)(?![^-])(?!-\\d{1,2}(?:-|$))");

    private final Vocabulary known;

    DashedNumbers(Vocabulary known) {
        this.known = known;
    }

    /**
     * @param words in normal form
     * @param written as the source wrote it; a writer who has points writes them
     */
    String pointed(String words, String written, @Nullable String lab) {
        if (lab == null) {
            return words;
        }
        String read = words;
        if (!HAS_POINT.matcher(written).find()) {
            read = BEHIND_POINT.matcher(read).replaceAll("$1.$2");
            read = TWO_DIGITS.matcher(read).replaceAll("$1.$2");
            read = replaced(read, VERSION_OR_SIZE, lab, "-");
            read = replaced(read, NUMBER_AND_SIZE, lab, "");
            read = minor(read, LONG_MINOR, lab);
        }
        return HAS_POINT.matcher(words).find()
                ? read
                : POINTLESS.matcher(read).replaceAll(found -> pointless(found, lab));
    }

    private String replaced(String words, Pattern pattern, String lab, String before) {
        return pattern.matcher(words).replaceAll(found -> {
            String size = found.group(1) + "." + found.group(2);
            return isSize(lab, size, found.group(2)) ? before + size : found.group();
        });
    }

    /** Whether the lab has models of that size, and none of the size that its last digit would be. */
    private boolean isSize(String lab, String pointed, String whole) {
        return known.hasSize(lab, pointed) && !known.hasSize(lab, whole);
    }

    private String minor(String words, Pattern pattern, String lab) {
        return pattern.matcher(words).replaceAll(found -> minor(found, lab));
    }

    /** Two digits are a version and its minor where the lab counts so, and has no such number. */
    private String pointless(MatchResult found, String lab) {
        String number = found.group(1).replaceAll("^\\D+", "");
        String both = number + found.group(2);
        boolean glued = number.length() < found.group(1).length();
        boolean version = known.hasVersion(lab, number + "." + found.group(2))
                || (known.hasMinorOf(lab, number) && (glued || !known.hasSize(lab, both + "b")));
        return version && !known.hasVersion(lab, both) ? found.group(1) + "." + found.group(2) : found.group();
    }

    private String minor(MatchResult found, String lab) {
        String number = found.group(1).replaceAll("^\\D+", "");
        boolean version =
                known.hasVersion(lab, number + "." + found.group(2)) && !known.hasVersion(lab, number + found.group(2));
        return version ? found.group(1) + "." + found.group(2) : found.group();
    }
}
