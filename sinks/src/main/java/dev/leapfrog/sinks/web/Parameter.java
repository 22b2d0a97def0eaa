package dev.leapfrog.sinks.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardId;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a route.
 *
 * @param name as it is written
 * @param about one sentence for people
 * @param allowed what a value looks like, in words
 * @param schema the same as a JSON Schema
 * @param type of its values
 * @param reader makes a value of what is written; throws {@link IllegalArgumentException} where it cannot
 * @param absent what it is when it is not there; null for nothing
 */
public record Parameter<T>(
        Place place,
        String name,
        String about,
        String allowed,
        Map<String, Object> schema,
        Class<?> type,
        Function<String, T> reader,
        @Nullable T absent) {
    private static final int LONGEST_TEXT = 200;
    private static final String TYPE = "type";
    private static final String STRING = "string";

    public Parameter {
        schema = sorted(schema);
    }

    /** In the order of the keys, so that what is published of it is the same each time. */
    private static Map<String, Object> sorted(Map<?, ?> schema) {
        Map<String, Object> sorted = new TreeMap<>();
        schema.forEach((key, value) ->
                sorted.put(String.valueOf(key), value instanceof Map<?, ?> inner ? sorted(inner) : value));
        return Collections.unmodifiableMap(sorted);
    }

    /** Where it is written. */
    public enum Place {
        PATH,
        QUERY
    }

    /** The form of an answer that is a table. */
    public enum Format {
        JSON,
        CSV
    }

    /** Words, or a part of a name. */
    public static Parameter<String> text(String name, String about) {
        return new Parameter<>(
                Place.QUERY,
                name,
                about,
                "a text of 1 to " + LONGEST_TEXT + " characters",
                Map.of(TYPE, STRING, "minLength", 1, "maxLength", LONGEST_TEXT),
                String.class,
                Parameter::text,
                null);
    }

    private static String text(String written) {
        if (written.isBlank() || written.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("length");
        }
        return written;
    }

    /** A part of the path. */
    public static Parameter<String> inPath(String name, String about) {
        return text(name, about).at(Place.PATH);
    }

    /** An id in the path. */
    public static Parameter<UUID> idInPath(String name, String about) {
        return uuid(name, about).at(Place.PATH);
    }

    /** An id. */
    public static Parameter<UUID> uuid(String name, String about) {
        return new Parameter<>(
                Place.QUERY,
                name,
                about,
                "a UUID",
                Map.of(TYPE, STRING, "format", "uuid"),
                UUID.class,
                UUID::fromString,
                null);
    }

    /** One of some words; in upper or lower case. */
    public static <E extends Enum<E>> Parameter<E> oneOf(String name, Class<E> type, String about) {
        return new Parameter<>(
                Place.QUERY,
                name,
                about,
                "one of " + String.join(", ", words(type)),
                Map.of(TYPE, STRING, "enum", words(type)),
                type,
                written -> Enum.valueOf(type, written.toUpperCase(Locale.ROOT)),
                null);
    }

    /** Several of some words, with commas between them; in upper or lower case. */
    public static <E extends Enum<E>> Parameter<Set<E>> someOf(String name, Class<E> type, String about) {
        return new Parameter<>(
                Place.QUERY,
                name,
                about,
                "one or more of " + String.join(", ", words(type)) + ", with commas between them",
                Map.of(TYPE, "array", "items", Map.of(TYPE, STRING, "enum", words(type)), "minItems", 1),
                Set.class,
                written -> Arrays.stream(written.split(",", -1))
                        .map(one -> Enum.valueOf(type, one.strip().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(type))),
                null);
    }

    private static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A time; a date stands for its first instant, UTC. */
    public static Parameter<Instant> time(String name, String about) {
        return new Parameter<>(
                Place.QUERY,
                name,
                about,
                "a date such as 2025-02-18, or a time such as 2025-02-18T12:00:00Z",
                Map.of(TYPE, STRING, "examples", List.of("2025-02-18", "2025-02-18T12:00:00Z")),
                Instant.class,
                Parameter::time,
                null);
    }

    private static Instant time(String written) {
        try {
            return written.contains("T")
                    ? Instant.parse(written)
                    : LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException(notATime);
        }
    }

    /** True or false. */
    public static Parameter<Boolean> flag(String name, String about) {
        return new Parameter<>(
                Place.QUERY,
                name,
                about,
                "true or false",
                Map.of(TYPE, "boolean"),
                Boolean.class,
                Parameter::flag,
                false);
    }

    private static boolean flag(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(written);
        };
    }

    /** A board. */
    public static Parameter<BoardId> board(String about) {
        return new Parameter<>(
                Place.QUERY,
                "board",
                about,
                "publisher/arena/category, such as lmarena/text/overall",
                Map.of(TYPE, STRING, "examples", List.of("lmarena/text/overall")),
                BoardId.class,
                BoardId::parse,
                null);
    }

    /** A whole number between two, both allowed. */
    public static Parameter<Integer> number(String name, int least, int most, String about) {
        return new Parameter<>(
                Place.QUERY,
                name,
                about,
                "a whole number from " + least + " to " + most,
                Map.of(TYPE, "integer", "minimum", least, "maximum", most),
                Integer.class,
                written -> number(written, least, most),
                null);
    }

    private static int number(String written, int least, int most) {
        int number = Integer.parseInt(written);
        if (number < least || number > most) {
            throw new IllegalArgumentException(written);
        }
        return number;
    }

    /** The same in another place. */
    private Parameter<T> at(Place other) {
        return new Parameter<>(other, name, about, allowed, schema, type, reader, absent);
    }

    /** The same with a value for when it is not there. */
    public Parameter<T> or(T value) {
        return new Parameter<>(place, name, about, allowed, schema, type, reader, value);
    }

    /**
     * The value of what is written.
     *
     * @throws Refusal when it is none
     */
    Object read(String written) {
        try {
            return reader.apply(written);
        } catch (IllegalArgumentException notOne) {
            throw Refusal.badValue(name, written, allowed);
        }
    }

    /** A value that {@link #read} gave. */
    @SuppressWarnings("unchecked")
    T cast(Object value) {
        return (T) type.cast(value);
    }
}
