package dev.leapfrog.app.command.sql;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.sql.database.Database;
import dev.leapfrog.sinks.sql.query.InvalidStatementException;
import dev.leapfrog.sinks.sql.query.Query;
import dev.leapfrog.sinks.table.Column;
import dev.leapfrog.sinks.table.CsvText;
import dev.leapfrog.sinks.table.JsonLines;
import dev.leapfrog.sinks.table.ParquetFile;
import dev.leapfrog.sinks.table.RowWriter;
import dev.leapfrog.sinks.topic.TopicReader;
import org.jspecify.annotations.Nullable;

/** Tables and topics as files in one format. */
final class TableFiles {
    private static final List<Column> RECORD = List.of(
            new Column("partition", Column.Kind.INTEGER),
            new Column("offset", Column.Kind.INTEGER),
            new Column("at", Column.Kind.TIME),
            new Column("key", Column.Kind.TEXT),
            new Column("value", Column.Kind.JSON));

    private final Path folder;
    private final Format format;

    /** What files hold; the ending of their names. */
    enum Format {
        NDJSON,
        CSV,
        PARQUET
    }

    TableFiles(Path folder, Format format) {
        this.folder = folder;
        this.format = format;
    }

    /** Writes a table or view over what is there and returns the number of its rows. */
    long table(Database database, String name) throws IOException, SQLException, InvalidStatementException {
        long rows = 0;
        try (Query query = Query.ask(database, "select * from " + name);
                RowWriter writer = writer(name, query.columns())) {
            for (List<@Nullable Object> row = query.next(); row != null; row = query.next()) {
                writer.write(row);
                rows++;
            }
        }
        return rows;
    }

    /** Writes the records of a topic as they are and returns their number. */
    long topic(Cluster cluster, Topics topics, String name) throws IOException {
        long[] records = new long[1];
        try (RowWriter writer = writer(name, RECORD);
                TopicReader<byte[]> reader = TopicReader.openRaw(
                        cluster.clients(),
                        topics,
                        Topics.all().stream()
                                .filter(topic -> topic.name().equals(name))
                                .findFirst()
                                .orElseThrow())) {
            reader.readToEnd(record -> {
                byte[] value = record.value();
                records[0]++;
                write(
                        writer,
                        Arrays.asList(
                                (long) record.partition(),
                                record.offset(),
                                Instant.ofEpochMilli(record.timestamp()),
                                record.key(),
                                value == null ? null : new String(value, StandardCharsets.UTF_8)));
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return records[0];
    }

    private static void write(RowWriter writer, List<@Nullable Object> row) {
        try {
            writer.write(row);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private RowWriter writer(String name, List<Column> columns) throws IOException {
        Path file = folder.resolve(name + "." + format.name().toLowerCase(Locale.ROOT));
        if (format == Format.PARQUET) {
            return new ParquetFile(file, name, columns);
        }
        BufferedWriter text = Files.newBufferedWriter(file);
        RowWriter rows = format == Format.CSV ? new CsvText(text, columns) : new JsonLines(text, columns);
        return new RowWriter() {
            @Override
            public void write(List<@Nullable Object> values) throws IOException {
                rows.write(values);
            }

            @Override
            public void close() throws IOException {
                rows.close();
                text.close();
            }
        };
    }
}
