package dev.leapfrog.ingest.resolve.spelling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a name says of its model by itself.
 *
 * @param date the full date in it; null when there is none, as in {@code 0314}, {@code 08-13} or {@code 202412}
 * @param billions the parameters in it; null when there are none, or not all of them, as in {@code 8x7b} (one expert of
 *     eight) and {@code 17b-128e} (those at work)
 */
public record NameFacts(@Nullable LocalDate date, @Nullable Double billions) {
    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)20\\d\\d-\\d\\d-\\d\\d(?!\\d)");
    private static final Pattern EXPERTS = Pattern.compile("(?<![^-])\\d+e(?![^-])");

    /** Millions have three digits, as fewer would be a context in tokens; no size has more than five. */
    private static final Pattern SIZE =
            Pattern.compile("(?<![^-])(\\d{1,5}(?:\\.\\d{1,3})?(?=[bt])|\\d{3}(?=m))([btm])(?![^-])");

    /** Reads a name in normal form. */
    public static NameFacts of(String words) {
        return new NameFacts(dateIn(words), billionsIn(words));
    }

    private static @Nullable LocalDate dateIn(String words) {
        Matcher date = ISO_DATE.matcher(words);
        if (!date.find()) {
            return null;
        }
        try {
            return LocalDate.parse(date.group());
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Double billionsIn(String words) {
        if (EXPERTS.matcher(words).find()) {
            return null;
        }
        Matcher size = SIZE.matcher(words);
        if (!size.find()) {
            return null;
        }
        double billions = Double.parseDouble(size.group(1))
                * switch (size.group(2)) {
                    case "t" -> 1000;
                    case "m" -> 0.001;
                    default -> 1;
                };
        return billions > 0 ? billions : null;
    }
}
