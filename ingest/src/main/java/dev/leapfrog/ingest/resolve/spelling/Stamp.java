package dev.leapfrog.ingest.resolve.spelling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date in a name, to the day or to the month ({@code Jul '24}).
 *
 * @param day the first of the month when the name gives none
 */
public record Stamp(LocalDate day, boolean toTheDay) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ISO_DATE = Pattern.compile("(?:^|-)(20\\d\\d)-(\\d\\d)-(\\d\\d)(?![^-])");
    private static final Pattern MONTH = Pattern.compile("-(" + String.join("|", MONTHS)
            + ")(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?-(?:20)?(\\d\\d)(?=-|$)");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("-20(\\d\\d)-(0[1-9]|1[0-2])$");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("-(0[1-9]|1[0-2])-20(\\d\\d)(?=-|$)");

    /** A name in normal form without its date, and the date. */
    public record Stamped(String words, @Nullable Stamp stamp) {}

    public static Stamped in(String words) {
        Matcher iso = ISO_DATE.matcher(words);
        if (iso.find()) {
            LocalDate day = day(iso.group(1), iso.group(2), iso.group(3));
            return day == null ? new Stamped(words, null) : without(words, iso, new Stamp(day, true));
        }
        Matcher named = MONTH.matcher(words);
        if (named.find()) {
            return without(words, named, month(MONTHS.indexOf(named.group(1)) + 1, named.group(2)));
        }
        Matcher numbered = MONTH_AND_YEAR.matcher(words);
        if (numbered.find()) {
            return without(words, numbered, month(Integer.parseInt(numbered.group(1)), numbered.group(2)));
        }
        Matcher yearFirst = YEAR_AND_MONTH.matcher(words);
        if (yearFirst.find()) {
            return without(words, yearFirst, month(Integer.parseInt(yearFirst.group(2)), yearFirst.group(1)));
        }
        return new Stamped(words, null);
    }

    private static Stamp month(int number, String yearOfCentury) {
        return new Stamp(LocalDate.of(2000 + Integer.parseInt(yearOfCentury), number, 1), false);
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static Stamped without(String words, Matcher date, Stamp stamp) {
        String rest = words.substring(0, date.start()) + words.substring(date.end());
        if (rest.startsWith("-")) {
            rest = rest.substring(1);
        }
        return rest.isEmpty() ? new Stamped(words, null) : new Stamped(rest, stamp);
    }

    /** Whether both may be the date of one snapshot. */
    public boolean agrees(Stamp other) {
        if (toTheDay && other.toTheDay) {
            return day.equals(other.day);
        }
        return day.getYear() == other.day.getYear() && day.getMonth() == other.day.getMonth();
    }

    public long daysFrom(LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(other, day));
    }

    /** As it stands in ids: {@code 2025-08-13}, or {@code 08-2025} without a day. */
    public String text() {
        return toTheDay ? day.toString() : "%02d-%d".formatted(day.getMonthValue(), day.getYear());
    }

    /** As labs shorten it: {@code 0813}. */
    public String monthAndDay() {
        return "%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    /** As labs shorten it: {@code 2508}. */
    public String yearAndMonth() {
        return "%02d%02d".formatted(day.getYear() % 100, day.getMonthValue());
    }
}
