package dev.leapfrog.ingest.source.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A date as feeds really write it: ISO 8601, or RFC 822 with all that people make of it: a month before its day, two
 * digits for a year, hours of one digit, no blank after the weekday, an offset with a colon, no zone at all (then UTC).
 * A day that does not exist is no date, and neither is one that no feed can mean, such as the zero of a clock.
 */
public final class FeedDate {
    private static final int LONGEST = 80;
    private static final int CENTURY = 2000;
    /** As in RFC 2822: two digits from here on are of the century before. */
    private static final int LAST_CENTURY_FROM = 50;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("z", "+00:00"),
            Map.entry("ut", "+00:00"),
            Map.entry("utc", "+00:00"),
            Map.entry("gmt", "+00:00"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"));

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SPOKEN = Pattern.compile(
            "(?:[a-z]{3,9}\\s*,?\\s*)?(?:(?<day>\\d{1,2})[ -](?<month>[a-z]{3,9})\\.?|(?<monthFirst>[a-z]{3,9})\\.?"
                    + " (?<dayAfter>\\d{1,2}),?)[ -](?<year>\\d{4}|\\d{2})"
                    + "(?:,? (?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:\\.\\d+)?)?)?"
                    + " ?(?<zone>[a-z]{1,4}|[+-]\\d{1,2}:?\\d{2})?");
    private static final Pattern ISO = Pattern.compile(
            "(?<date>\\d{4}-\\d{2}-\\d{2})(?:[t ](?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(?<zone>z|[+-]\\d{2}:?\\d{2})?)?");

    private FeedDate() {}

    /** The instant that a text means; null when it is no date. */
    public static @Nullable Instant parse(String written) {
        String text = BLANKS.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            Instant instant = iso(text);
            instant = instant == null ? spoken(text) : instant;
            return instant == null || !PlausibleDay.holds(LocalDate.ofInstant(instant, ZoneOffset.UTC))
                    ? null
                    : instant;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Instant iso(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return null;
        }
        LocalDate date = LocalDate.parse(iso.group("date"));
        String time = iso.group("time");
        return time == null
                ? date.atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(date + "T" + time + offset(iso.group("zone")))
                        .toInstant();
    }

    private static @Nullable Instant spoken(String text) {
        Matcher spoken = SPOKEN.matcher(text);
        if (!spoken.matches()) {
            return null;
        }
        boolean dayFirst = spoken.group("day") != null;
        int month = 1 + MONTHS.indexOf((dayFirst ? spoken.group("month") : spoken.group("monthFirst")).substring(0, 3));
        int day = Integer.parseInt(dayFirst ? spoken.group("day") : spoken.group("dayAfter"));
        String zone = offset(spoken.group("zone"));
        if (month == 0 || zone == null) {
            return null;
        }
        return LocalDateTime.of(
                        year(spoken.group("year")),
                        month,
                        day,
                        number(spoken.group("hour")),
                        number(spoken.group("minute")),
                        number(spoken.group("second")))
                .toInstant(ZoneOffset.of(zone));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < LAST_CENTURY_FROM ? CENTURY + year : CENTURY - 100 + year;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** As {@code +02:00}; UTC where no zone is given, null for one that nobody knows. */
    private static @Nullable String offset(@Nullable String zone) {
        if (zone == null) {
            return "+00:00";
        }
        if (zone.charAt(0) != '+' && zone.charAt(0) != '-') {
            return ZONES.get(zone);
        }
        String digits = zone.replace(":", "").substring(1);
        String padded = digits.length() == 3 ? "0" + digits : digits;
        return zone.charAt(0) + padded.substring(0, 2) + ":" + padded.substring(2);
    }
}
