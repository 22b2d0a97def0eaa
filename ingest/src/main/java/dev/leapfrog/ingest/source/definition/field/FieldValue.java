package dev.leapfrog.ingest.source.definition.field;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.leapfrog.ingest.source.value.ListedText;
import dev.leapfrog.ingest.source.value.PlausibleDay;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberInput;

/** Reads the text of a field as a line, a number or a date; null for a text that stands for no value. */
public final class FieldValue {
    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "---", "–", "—", "n/a", "na", "none", "null", "nan", "unknown", "tbd");
    private static final int LONGEST_NOTHING = "unknown".length();
    private static final Pattern NUMBER = Pattern.compile(
            "[$€¥]?\\s*([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?)\\s*([kKmMbBtT%]?)");
    private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{9,10}");
    private static final MathContext TWELVE_DIGITS = new MathContext(12);
    private static final double SMALL = 1000;
    private static final double BILLION = 1e9;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_MONTH = "2025-06".length();
    private static final int DATE = "2025-06-18".length();
    private static final Pattern MONTH = Pattern.compile("\\d{4}(?:-\\d{2})?");

    private FieldValue() {}

    /** The text in one readable line; null for what stands for nothing. */
    public static @Nullable String line(@Nullable String text) throws UnreadableException {
        return text == null || isNothing(text) ? null : ListedText.of(text);
    }

    private static boolean isNothing(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST_NOTHING && NOTHING.contains(stripped.toLowerCase(Locale.ROOT));
    }

    /**
     * A number, which may have thousands separators, a currency sign before it, or K, M, B, T or % after it.
     *
     * @throws UnreadableException when it is anything else; null for nothing
     */
    static @Nullable Double number(@Nullable String text, String what) throws UnreadableException {
        String line = line(text);
        if (line == null) {
            return null;
        }
        if (isPlainDecimal(line)) {
            return NumberInput.parseDouble(line, true);
        }
        Matcher number = NUMBER.matcher(line);
        if (!number.matches()) {
            throw new UnreadableException(what + " is no number");
        }
        double value = Double.parseDouble(number.group(1).replace(",", ""));
        return value
                * switch (number.group(2)) {
                    case "k", "K" -> 1e3;
                    case "m", "M" -> 1e6;
                    case "b", "B" -> 1e9;
                    case "t", "T" -> 1e12;
                    default -> 1;
                };
    }

    /** Without the noise of binary fractions, at twelve digits: 0.00000015 times a million is 0.15. */
    public static double rounded(double number) {
        if (Math.abs(number) < SMALL && Math.rint(number * BILLION) / BILLION == number) {
            return number;
        }
        return Double.isFinite(number)
                ? new BigDecimal(number).round(TWELVE_DIGITS).doubleValue()
                : number;
    }

    /** Whether it consists of digits and at most one point, as most numbers do. */
    private static boolean isPlainDecimal(String line) {
        int point = -1;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '.' && point < 0 && i > 0) {
                point = i;
            } else if (character < '0' || character > '9') {
                return false;
            }
        }
        int whole = point < 0 ? line.length() : point;
        return whole <= MOST_DIGITS && point < line.length() - 1 && line.length() - whole <= 2 * MOST_DIGITS + 1;
    }

    /**
     * The day of a date or time, or of seconds since 1970; null for nothing, for a month or a year alone, and for a
     * date that means never.
     *
     * @param format of the date; null for ISO 8601
     * @throws UnreadableException when it is anything else
     */
    static @Nullable LocalDate day(@Nullable String text, @Nullable DateTimeFormatter format, String what)
            throws UnreadableException {
        String line = line(text);
        if (line == null || (line.length() <= LONGEST_MONTH && MONTH.matches(line))) {
            return null;
        }
        LocalDate day = date(line, format, what);
        return PlausibleDay.holds(day) ? day : null;
    }

    private static LocalDate date(String line, @Nullable DateTimeFormatter format, String what)
            throws UnreadableException {
        try {
            if (format != null) {
                return LocalDate.parse(line, format);
            }
            if (line.length() <= DATE && line.indexOf('-') < 0 && EPOCH_SECONDS.matches(line)) {
                return Instant.ofEpochSecond(Long.parseLong(line))
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate();
            }
            return isoDate(line.length() > DATE ? line.substring(0, DATE) : line);
        } catch (DateTimeException noDate) {
            throw new UnreadableException(what + " is no date");
        }
    }

    private static LocalDate isoDate(String line) {
        if (line.length() != DATE || line.charAt(4) != '-' || line.charAt(7) != '-') {
            return LocalDate.parse(line);
        }
        int year = digits(line, 0, 4);
        int month = digits(line, 5, 7);
        int day = digits(line, 8, 10);
        return year < 0 || month < 0 || day < 0 ? LocalDate.parse(line) : LocalDate.of(year, month, day);
    }

    /** The number that these characters write; negative when one is no digit. */
    private static int digits(String line, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = line.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** The instant of a date or time; a bare date is 00:00 UTC. Null for nothing. */
    static @Nullable Instant instant(@Nullable String text, @Nullable DateTimeFormatter format, String what)
            throws UnreadableException {
        String line = line(text);
        if (line != null && format == null && line.length() > 10) {
            try {
                return OffsetDateTime.parse(line).toInstant();
            } catch (DateTimeException withoutZone) {
                return midnight(day(text, null, what));
            }
        }
        return midnight(day(text, format, what));
    }

    private static @Nullable Instant midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
