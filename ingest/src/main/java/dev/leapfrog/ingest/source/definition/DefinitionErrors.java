package dev.leapfrog.ingest.source.definition;

import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a YAML file, in the words of those who write it: line, field, what is allowed there. */
public final class DefinitionErrors {
    private static final String MISSING = "Missing required creator property";
    private static final String NULL = "Invalid `null` value";

    private DefinitionErrors() {}

    /** Without the name of the file. */
    public static String message(JacksonException wrong) {
        String field = field(wrong);
        return line(wrong) + (field.isEmpty() ? "" : field + ": ") + reason(wrong);
    }

    /** Empty where the parser does not know it: fields that are read ahead of others have no place any more. */
    private static String line(JacksonException wrong) {
        TokenStreamLocation at = wrong.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ": ";
    }

    /** Such as {@code boards[0].score}; of a list of definitions the line tells which one it is. */
    private static String field(JacksonException wrong) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() != null) {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else if (!field.isEmpty()) {
                field.append('[').append(step.getIndex()).append(']');
            }
        }
        return field.toString();
    }

    private static String reason(JacksonException wrong) {
        String said = firstLine(wrong.getOriginalMessage());
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return "there is no such field; known here are "
                    + sorted(unknown.getKnownPropertyIds().stream().map(String::valueOf));
        }
        if (wrong instanceof InvalidFormatException other) {
            return "'" + other.getValue() + "' is not " + expected(other.getTargetType());
        }
        if (said.startsWith(MISSING)) {
            return "is missing";
        }
        if (said.startsWith(NULL)) {
            return "is empty";
        }
        if (wrong.getCause() instanceof IllegalArgumentException own) {
            return firstLine(own.getMessage());
        }
        if (wrong instanceof MismatchedInputException other) {
            return "must be " + expected(other.getTargetType());
        }
        return wrong instanceof StreamReadException ? "is not YAML: " + said : said;
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("is not understood");
    }

    /** What a value of a type looks like in YAML. */
    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return "one of " + sorted(Arrays.stream(type.getEnumConstants()).map(DefinitionErrors::name));
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == Duration.class) {
            return "a duration such as PT6H";
        }
        if (type == URI.class) {
            return "an address";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "texts by name";
        }
        return isWrittenAsPath(type) ? "a path, or fields by name" : "fields by name";
    }

    private static String name(Object constant) {
        String name = ((Enum<?>) constant).name();
        try {
            JsonProperty written = constant.getClass().getField(name).getAnnotation(JsonProperty.class);
            return written == null ? name : written.value();
        } catch (NoSuchFieldException withoutField) {
            return name;
        }
    }

    private static String sorted(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(", "));
    }

    private static boolean isWrittenAsPath(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .map(DefinitionErrors::creator)
                .anyMatch(creator -> creator == JsonCreator.Mode.DELEGATING);
    }

    private static JsonCreator.@Nullable Mode creator(Method method) {
        JsonCreator creator = method.getAnnotation(JsonCreator.class);
        return creator == null ? null : creator.mode();
    }
}
