package dev.leapfrog.app.config.route;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Values as people write them. */
final class Words {
    private Words() {}

    /** One of the words of a type, whatever its case. */
    static <E extends Enum<E>> E one(String written, Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        field + " must be one of " + all(type) + ", not '" + written + "'"));
    }

    static <E extends Enum<E>> E one(@Nullable String written, E otherwise, String field) {
        return written == null ? otherwise : one(written, otherwise.getDeclaringClass(), field);
    }

    private static String all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Each read; none when nothing is written. */
    static <T> Set<T> each(@Nullable List<String> written, Function<String, T> read) {
        Set<T> all = new LinkedHashSet<>();
        if (written != null) {
            written.forEach(one -> all.add(read.apply(one)));
        }
        return all;
    }

    static LocalTime time(String written, String field) {
        try {
            return LocalTime.parse(written);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(field + " must be a time such as 08:00, not '" + written + "'", wrong);
        }
    }

    static ZoneId zone(@Nullable String written, String field) {
        try {
            return ZoneId.of(written == null ? "UTC" : written);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    field + " must be a time zone such as Europe/Berlin, not '" + written + "'", wrong);
        }
    }

    static String required(@Nullable String written, String field) {
        if (written == null || written.isBlank()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return written;
    }
}
