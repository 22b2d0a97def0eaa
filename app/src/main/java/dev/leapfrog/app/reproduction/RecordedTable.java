package dev.leapfrog.app.reproduction;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.page.CsvRow;
import dev.leapfrog.ingest.source.page.CsvTable;
import dev.leapfrog.ingest.source.value.UnreadableException;
import org.jspecify.annotations.Nullable;

/** Tables of a study as they were recorded, line by line. */
final class RecordedTable {
    private RecordedTable() {}

    /** Makes something of a line. */
    interface Reading<T> {
        /** @return null when the line does not say enough */
        @Nullable
        T read(Line line);
    }

    /**
     * A line of a table.
     *
     * @param cells by the name of the column, blank ones left out
     */
    record Line(Map<String, String> cells) {
        /** A cell as written. */
        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        @Nullable
        LocalDate date(String column) {
            String cell = cells.get(column);
            return cell == null ? null : LocalDate.parse(cell);
        }

        @Nullable
        Double number(String column) {
            String cell = cells.get(column);
            return cell == null ? null : Double.valueOf(cell);
        }
    }

    /**
     * Reads the tables of an archive that have these columns.
     *
     * @throws IOException when the archive cannot be read, or a table in it
     */
    static <T> List<T> read(Path archive, List<String> columns, Reading<T> reading) throws IOException {
        List<T> read = new ArrayList<>();
        try (ArchiveReader reader = Archives.open(List.of(archive)).read(null)) {
            for (RecordedResponse response = reader.next(); response != null; response = reader.next()) {
                if (response.content() instanceof Body body) {
                    read.addAll(rows(body, response.url(), columns, reading));
                }
            }
        }
        return read;
    }

    private static <T> List<T> rows(Body body, String url, List<String> columns, Reading<T> reading)
            throws IOException {
        try {
            CsvTable table = CsvTable.read(body.bytes());
            List<T> rows = new ArrayList<>();
            if (table.header().containsAll(columns)) {
                for (CsvRow row : table.rows()) {
                    T one = reading.read(line(table.header(), row));
                    if (one != null) {
                        rows.add(one);
                    }
                }
            }
            return rows;
        } catch (UnreadableException | DateTimeParseException | NumberFormatException wrong) {
            throw new IOException(url + " is not the table it was: " + wrong.getMessage(), wrong);
        }
    }

    private static Line line(List<String> header, CsvRow row) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            String cell = row.cells().get(column).strip();
            if (!cell.isEmpty()) {
                cells.put(header.get(column), cell);
            }
        }
        return new Line(cells);
    }
}
