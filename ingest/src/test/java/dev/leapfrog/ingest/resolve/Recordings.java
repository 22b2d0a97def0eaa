package dev.leapfrog.ingest.resolve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The recordings of public endpoints, which are not part of the repository: the folder in the system property
 * {@code leapfrog.recordings}, in the environment's {@code LEAPFROG_RECORDINGS}, or else
 * {@code ../../shared/recordings}. Without them a test is skipped.
 */
final class Recordings {
    private static final CsvMapper CSV = new CsvMapper();

    private Recordings() {}

    /** A recorded response: when it was live, from where, and what it said. */
    record Response(LocalDate date, String url, String body) {
        /** The rows of a CSV body, by the names in its first line. */
        List<Map<String, String>> rows() {
            try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(body)) {
                return rows.readAll();
            }
        }
    }

    static Path file(String name) {
        Path file = folder().resolve(name);
        Assumptions.assumeTrue(
                Files.isReadable(file),
                () -> "skipped: no recording " + file.toAbsolutePath() + "; name their folder in LEAPFROG_RECORDINGS");
        return file;
    }

    static List<Response> responses(String name) throws IOException {
        List<Response> responses = new ArrayList<>();
        try (WarcReader reader = new WarcReader(file(name))) {
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof WarcResponse response) {
                    responses.add(new Response(
                            response.date().atZone(ZoneOffset.UTC).toLocalDate(),
                            response.target(),
                            new String(response.http().body().stream().readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
        return responses;
    }

    private static Path folder() {
        return Stream.of(
                        Optional.ofNullable(System.getProperty("leapfrog.recordings")),
                        Optional.ofNullable(System.getenv("LEAPFROG_RECORDINGS")))
                .flatMap(Optional::stream)
                .map(Path::of)
                .findFirst()
                .orElse(Path.of("..", "..", "shared", "recordings"));
    }
}
