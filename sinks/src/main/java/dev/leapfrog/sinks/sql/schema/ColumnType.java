package dev.leapfrog.sinks.sql.schema;

import java.util.Arrays;

/** What a column holds; all databases know these names, SQLite without meaning much by them. */
public enum ColumnType {
    TEXT("text"),
    INTEGER("bigint"),
    NUMBER("double precision"),
    BOOLEAN("boolean"),
    DATE("date"),
    TIMESTAMP("timestamptz"),
    UUID("uuid"),
    JSON("jsonb");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** As it is written in SQL. */
    public String sql() {
        return sql;
    }

    static ColumnType of(String sql) {
        return Arrays.stream(values())
                .filter(type -> type.sql.equals(sql))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type of a column: " + sql));
    }
}
