package dev.leapfrog.ingest.source.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as people write it in a sentence or a cell: {@code August 5, 2026}, {@code 4th of April 2026}, {@code 08/16/26}
 * (month first), {@code 2026.6.30 00:00}, {@code Not sooner than June 9, 2027}. The first one counts.
 *
 * @param earliest whether the text says that it is no more than the earliest possible day
 */
public record WrittenDay(LocalDate day, boolean earliest) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern WRITTEN = Pattern.compile(
            "\\b(?:(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})" // 1 to 3
                    + "|(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})" // 4 to 6
                    + "|" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" // 7 to 9
                    + "|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? (\\d{4}))\\b"); // 10 to 12
    private static final Pattern EARLIEST = Pattern.compile(
            "(?:not|no) (?:sooner|earlier) than|not before|at (?:the )?earliest|earliest possible|\\bor later\\b");
    private static final int CENTURY = 2000;
    private static final int TWO_DIGITS = 100;

    /** The day in a text; null when there is none. */
    public static @Nullable WrittenDay in(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = plain(text);
        Matcher found = WRITTEN.matcher(plain);
        while (found.find()) {
            LocalDate day = day(found);
            if (day != null && PlausibleDay.holds(day)) {
                return new WrittenDay(day, EARLIEST.matcher(plain).find());
            }
        }
        return null;
    }

    /** In lower case, with plain hyphens and blanks. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            plain.append(
                    switch (character) {
                        case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
                        case '\u00a0', '\u202f', '\t', '\n' -> ' ';
                        default -> character;
                    });
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static @Nullable LocalDate day(Matcher found) {
        if (found.group(1) != null) {
            return day(found.group(1), found.group(2), found.group(3));
        }
        if (found.group(4) != null) {
            return day(found.group(6), found.group(4), found.group(5));
        }
        if (found.group(7) != null) {
            return day(found.group(9), month(found.group(7)), found.group(8));
        }
        return day(found.group(12), month(found.group(11)), found.group(10));
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name) + 1);
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        int written = Integer.parseInt(year);
        try {
            return LocalDate.of(
                    written < TWO_DIGITS ? CENTURY + written : written, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
