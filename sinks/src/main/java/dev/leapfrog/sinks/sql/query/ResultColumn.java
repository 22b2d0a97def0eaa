package dev.leapfrog.sinks.sql.query;

import java.sql.Date;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import dev.leapfrog.sinks.table.Column;
import dev.leapfrog.sinks.table.Column.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result.
 *
 * @param kind null where the database does not say, as SQLite for what is computed
 */
record ResultColumn(String name, @Nullable Kind kind) {
    static List<ResultColumn> of(ResultSetMetaData result) throws SQLException {
        List<ResultColumn> columns = new ArrayList<>();
        for (int column = 1; column <= result.getColumnCount(); column++) {
            columns.add(new ResultColumn(result.getColumnLabel(column), kind(result.getColumnTypeName(column))));
        }
        return columns;
    }

    private static @Nullable Kind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "bool", "boolean" -> Kind.TRUTH;
            case "int2", "int4", "int8", "bigint" -> Kind.INTEGER;
            case "float4", "float8", "double precision" -> Kind.NUMBER;
            case "date" -> Kind.DATE;
            case "timestamptz", "timestamp" -> Kind.TIME;
            case "json", "jsonb" -> Kind.JSON;
            case "text", "varchar", "uuid" -> Kind.TEXT;
            default -> null;
        };
    }

    boolean isKnown() {
        return kind != null;
    }

    /** As these values of it have it, where it is not known. */
    ResultColumn knownBy(Stream<@Nullable Object> values) {
        if (kind != null) {
            return this;
        }
        List<Object> there = values.filter(Objects::nonNull).toList();
        boolean numbers = !there.isEmpty() && there.stream().allMatch(Number.class::isInstance);
        boolean whole = there.stream().allMatch(one -> one instanceof Integer || one instanceof Long);
        return new ResultColumn(name, !numbers ? Kind.TEXT : whole ? Kind.INTEGER : Kind.NUMBER);
    }

    Column shown() {
        return new Column(name, Objects.requireNonNull(kind, name));
    }

    /** A value in the type that stands for its kind. */
    @Nullable
    Object value(@Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        try {
            return switch (Objects.requireNonNull(kind, name)) {
                case TEXT, JSON -> stored.toString();
                case INTEGER -> Math.round(number(stored));
                case NUMBER -> number(stored);
                case TRUTH -> stored instanceof Boolean truth ? truth : Boolean.valueOf(number(stored) != 0);
                case DATE -> stored instanceof Date date ? date.toLocalDate() : LocalDate.parse(stored.toString());
                case TIME -> stored instanceof Timestamp time ? time.toInstant() : Instant.parse(stored.toString());
            };
        } catch (DateTimeParseException | NumberFormatException other) {
            throw new IllegalStateException(
                    "column %s holds '%s' beside other values; cast(%1$s as text) makes it one kind"
                            .formatted(name, stored),
                    other);
        }
    }

    private static double number(Object stored) {
        return stored instanceof Number number ? number.doubleValue() : Double.parseDouble(stored.toString());
    }
}
