package dev.leapfrog.app.command.option;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date or an instant on the command line; a bare date is its beginning, or its end, in UTC. */
public final class Dates {
    private Dates() {}

    /** A bare date is 00:00 UTC of it. */
    public static final class From implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return parse(text, 0);
        }
    }

    /** A bare date is the last instant of it. */
    public static final class To implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return text.length() == "2024-01-31".length() ? parse(text, 1).minusNanos(1) : parse(text, 0);
        }
    }

    private static Instant parse(String text, int daysLater) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new TypeConversionException("'" + text + "' is no date like 2024-08-31 or 2024-08-31T12:00:00Z");
        }
    }
}
