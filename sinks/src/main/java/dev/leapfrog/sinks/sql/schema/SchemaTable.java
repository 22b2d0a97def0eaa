package dev.leapfrog.sinks.sql.schema;

import java.util.List;

/**
 * A table.
 *
 * @param description what a row is
 * @param key the columns that no two rows have in common
 */
public record SchemaTable(String name, String description, List<Column> columns, List<String> key) {
    public SchemaTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /**
     * A column.
     *
     * @param required it is never null
     * @param description what it holds, with its unit
     */
    public record Column(String name, ColumnType type, boolean required, String description) {}

    /** The column of that name. */
    public Column column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + wanted));
    }

    /** Whether it is about the program itself and of no interest to others. */
    public boolean isInternal() {
        return name.startsWith("leapfrog_");
    }
}
