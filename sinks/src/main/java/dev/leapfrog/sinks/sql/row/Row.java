package dev.leapfrog.sinks.sql.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import org.jspecify.annotations.Nullable;

/** The values of a row while it is put together. */
final class Row {
    private final String table;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Row(String table) {
        this.table = table;
    }

    static Row of(String table) {
        return new Row(table);
    }

    Row with(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    /** A value and its interval, in a column of that name and two beside it. */
    Row with(String column, Score score) {
        return with(column, score.value()).with(column + "_low", score.low()).with(column + "_high", score.high());
    }

    Change.Put put() {
        return new Change.Put(table, values);
    }

    Change.PutIfAbsent putIfAbsent() {
        return new Change.PutIfAbsent(table, values);
    }

    Change.Merge merge() {
        return new Change.Merge(table, values);
    }

    Change.Update update(Map<String, Object> where) {
        return new Change.Update(table, values, where);
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Null when it is not known. */
    static @Nullable String openness(Model model) {
        return model.openness() == Openness.UNKNOWN ? null : model.openness().name();
    }

    /** Null when it is not known. */
    static @Nullable Boolean isOpen(Model model) {
        return model.openness() == Openness.UNKNOWN
                ? null
                : Boolean.valueOf(model.openness().isOpen());
    }

    /** Null when it is not known. */
    static @Nullable String tier(Model model) {
        return model.sizeTier() == SizeTier.UNKNOWN ? null : model.sizeTier().label();
    }

    /** As JSON writes it. */
    static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
