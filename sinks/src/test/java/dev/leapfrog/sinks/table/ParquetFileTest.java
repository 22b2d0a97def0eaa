package dev.leapfrog.sinks.table;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Files are read back by another program than the one that wrote them. */
class ParquetFileTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("name", Column.Kind.TEXT),
            new Column("count", Column.Kind.INTEGER),
            new Column("score", Column.Kind.NUMBER),
            new Column("open", Column.Kind.TRUTH),
            new Column("day", Column.Kind.DATE),
            new Column("at", Column.Kind.TIME),
            new Column("tiers", Column.Kind.JSON));

    @TempDir
    Path folder;

    @Test
    void shouldKeepEveryKindOfValue() throws Exception {
        Path file = folder.resolve("table.parquet");
        Instant at = Instant.parse("2025-02-04T11:17:48.123456Z");
        try (ParquetFile parquet = new ParquetFile(file, "table", COLUMNS)) {
            parquet.write(Arrays.asList("=1+1 é", 42L, -3.25, true, LocalDate.parse("2025-02-04"), at, "{\"a\":1}"));
            parquet.write(Arrays.asList(null, null, null, null, null, null, null));
        }

        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                RowReader rows = reader.rowReader()) {
            assertThat(rows.hasNext()).isTrue();
            rows.next();
            assertThat(rows.getString("name")).isEqualTo("=1+1 é");
            assertThat(rows.getLong("count")).isEqualTo(42);
            assertThat(rows.getDouble("score")).isEqualTo(-3.25);
            assertThat(rows.getBoolean("open")).isTrue();
            assertThat(rows.getDate("day")).isEqualTo(LocalDate.parse("2025-02-04"));
            assertThat(rows.getTimestamp("at")).isEqualTo(at);
            assertThat(rows.getString("tiers")).isEqualTo("{\"a\":1}");
            rows.next();
            for (Column column : COLUMNS) {
                assertThat(rows.isNull(column.name())).as(column.name()).isTrue();
            }
            assertThat(rows.hasNext()).isFalse();
        }
    }
}
