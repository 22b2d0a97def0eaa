package dev.leapfrog.sinks.sql.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.leapfrog.sinks.sql.database.Dialect;
import dev.leapfrog.sinks.sql.row.Change;
import dev.leapfrog.sinks.sql.schema.ColumnType;
import dev.leapfrog.sinks.sql.schema.Schema;
import dev.leapfrog.sinks.sql.schema.SchemaTable;
import dev.leapfrog.sinks.sql.schema.SchemaTable.Column;
import org.jspecify.annotations.Nullable;

/** Changes as statements; changes of one form in one table are one statement with other values. */
final class Statements {
    private final Dialect dialect;
    private final Map<Form, String> known = new HashMap<>();

    Statements(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What changes have in common that are one statement. */
    private record Form(Class<? extends Change> kind, String table, List<String> set, List<String> where) {}

    /** A statement with the values for one change. */
    record Bound(String sql, List<@Nullable Object> values) {}

    Bound of(Change change) {
        SchemaTable table = Schema.bundled().table(change.table());
        return switch (change) {
            case Change.Put put -> row(put, table, put.values());
            case Change.PutIfAbsent put -> row(put, table, put.values());
            case Change.Merge merge -> row(merge, table, merge.values());
            case Change.Update update -> some(update, table, update.values(), update.where());
            case Change.Delete delete -> some(delete, table, Map.of(), delete.where());
        };
    }

    /** All columns are set, those that are not named to null. */
    private Bound row(Change change, SchemaTable table, Map<String, @Nullable Object> given) {
        given.keySet().forEach(table::column);
        List<@Nullable Object> values = new ArrayList<>(table.columns().size());
        for (Column column : table.columns()) {
            values.add(bound(column.type(), given.get(column.name())));
        }
        Form form = new Form(change.getClass(), table.name(), List.of(), List.of());
        return new Bound(known.computeIfAbsent(form, added -> insert(change, table)), values);
    }

    private Bound some(Change change, SchemaTable table, Map<String, @Nullable Object> set, Map<String, Object> where) {
        List<@Nullable Object> values = new ArrayList<>(set.size() + where.size());
        set.forEach((column, value) -> values.add(bound(table.column(column).type(), value)));
        where.forEach((column, value) -> values.add(bound(table.column(column).type(), value)));
        Form form = new Form(change.getClass(), table.name(), List.copyOf(set.keySet()), List.copyOf(where.keySet()));
        return new Bound(known.computeIfAbsent(form, added -> updateOrDelete(table, form)), values);
    }

    private @Nullable Object bound(ColumnType type, @Nullable Object value) {
        if (value instanceof String text) {
            return dialect.bound(type == ColumnType.JSON ? StorableText.ofJson(text) : StorableText.of(text));
        }
        return value == null ? null : dialect.bound(value);
    }

    private String insert(Change change, SchemaTable table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        String insert = "insert into %s (%s) values (%s) on conflict (%s) do "
                .formatted(
                        table.name(),
                        String.join(", ", names),
                        table.columns().stream()
                                .map(column -> dialect.placeholder(column.type()))
                                .collect(Collectors.joining(", ")),
                        String.join(", ", table.key()));
        List<String> others =
                names.stream().filter(name -> !table.key().contains(name)).toList();
        if (change instanceof Change.PutIfAbsent || others.isEmpty()) {
            return insert + "nothing";
        }
        return insert + "update set "
                + others.stream()
                        .map(name -> change instanceof Change.Merge
                                ? "%1$s = coalesce(excluded.%1$s, %2$s.%1$s)".formatted(name, table.name())
                                : "%1$s = excluded.%1$s".formatted(name))
                        .collect(Collectors.joining(", "));
    }

    private String updateOrDelete(SchemaTable table, Form form) {
        String begin = form.kind == Change.Delete.class
                ? "delete from " + table.name()
                : "update " + table.name() + " set " + equations(table, form.set, ", ");
        return begin + " where " + equations(table, form.where, " and ");
    }

    private String equations(SchemaTable table, Collection<String> columns, String between) {
        return columns.stream()
                .map(name ->
                        name + " = " + dialect.placeholder(table.column(name).type()))
                .collect(Collectors.joining(between));
    }
}
