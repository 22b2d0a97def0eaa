package dev.leapfrog.sinks.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import blue.strategic.parquet.ParquetWriter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A file of Apache Parquet: dates and times as such, JSON as text. */
public final class ParquetFile implements RowWriter {
    private final List<Column> columns;
    private final ParquetWriter<List<@Nullable Object>> writer;

    /** Writes over what is there. */
    public ParquetFile(Path file, String table, List<Column> columns) throws IOException {
        this.columns = List.copyOf(columns);
        MessageType schema =
                new MessageType(table, columns.stream().map(ParquetFile::type).toList());
        this.writer = ParquetWriter.writeFile(schema, file.toFile(), (row, to) -> {
            for (int column = 0; column < this.columns.size(); column++) {
                Object value = row.get(column);
                if (value != null) {
                    to.write(this.columns.get(column).name(), stored(value));
                }
            }
        });
    }

    private static Type type(Column column) {
        return switch (column.kind()) {
            case TEXT, JSON ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
            case TIME ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
                        .named(column.name());
        };
    }

    private static Object stored(Object value) {
        return switch (value) {
            case LocalDate date -> Math.toIntExact(date.toEpochDay());
            case Instant time -> ChronoUnit.MICROS.between(Instant.EPOCH, time);
            default -> value;
        };
    }

    @Override
    public void write(List<@Nullable Object> values) throws IOException {
        writer.write(values);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
