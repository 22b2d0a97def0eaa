package dev.leapfrog.sinks.mcp.tool;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a tool was given, checked against its arguments. */
public final class Arguments {
    private final Map<String, Object> given;

    public Arguments(@Nullable Map<String, Object> given) {
        this.given = given == null ? Map.of() : given;
    }

    /** Null when it is absent or empty. */
    @Nullable
    String text(String name) {
        Object value = given.get(name);
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    /** @throws Tool.WrongCall when it is absent */
    String needed(String name) {
        String text = text(name);
        if (text == null) {
            throw new Tool.WrongCall("'" + name + "' is missing");
        }
        return text;
    }

    /** Null when it is absent. */
    @Nullable
    LocalDate day(String name) {
        return text(name) == null ? null : neededDay(name);
    }

    /** @throws Tool.WrongCall when it is absent */
    LocalDate neededDay(String name) {
        String text = needed(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new Tool.WrongCall("'" + name + "' is a day such as 2026-03-01, not '" + text + "'");
        }
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(given.get(name));
    }

    /** A number, or another when it is absent. */
    long number(String name, long otherwise) {
        return given.get(name) instanceof Number number ? number.longValue() : otherwise;
    }
}
