package dev.leapfrog.app.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.ArchiveWriter;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.recording.RecordingExcerpt;
import org.jspecify.annotations.Nullable;

/** Recordings for tests: those of public sources, and small ones in other forms, with other names or orders of rows. */
public final class Recordings {
    private static final BoardId RECORDED = BoardId.parse("lmarena/text/overall");

    private Recordings() {}

    /** Where recordings of public sources are; there need not be any. */
    public static Path folder() {
        String named = System.getProperty("leapfrog.recordings", System.getenv("LEAPFROG_RECORDINGS"));
        return Path.of(named == null ? "../../shared/recordings" : named);
    }

    /** One of them by its name. */
    public static Path recorded(String name) {
        return folder().resolve(name + ".warc.gz");
    }

    /** Every publication of the small recording under {@code copies} arenas, its rows shuffled unless seed is 0. */
    public static Path copied(Path folder, int copies, long seed) throws IOException {
        Path file = folder.resolve("copied-" + copies + "-" + seed + ".warc.gz");
        Random random = new Random(seed);
        try (ArchiveReader reader = Archives.open(List.of(small())).read(null)) {
            ArchiveWriter writer = null;
            for (RecordedResponse response = reader.next(); response != null; response = reader.next()) {
                if (writer == null) {
                    writer = ArchiveWriter.create(file, response.date(), Map.of("description", "copies for a test"));
                }
                for (int copy = 0; copy < copies; copy++) {
                    BoardId board = BoardId.parse("lmarena/text-" + copy + "/overall");
                    writer.write(
                            response.date(),
                            response.url(),
                            RecordingExcerpt.CONTENT_TYPE,
                            under(board, ((Body) response.content()).bytes(), seed == 0 ? null : random));
                }
            }
            if (writer == null) {
                throw new AssertionError("the small recording is empty");
            }
            writer.close();
        }
        return file;
    }

    /** A recording in the project's own form with the rows of each list in another order. */
    static Path shuffled(Path recording, Path file, long seed) throws IOException {
        Random random = new Random(seed);
        try (ArchiveReader reader = Archives.open(List.of(recording)).read(null);
                ArchiveWriter writer = ArchiveWriter.create(file, Instant.EPOCH, Map.of("description", "shuffled"))) {
            for (RecordedResponse response = reader.next(); response != null; response = reader.next()) {
                List<String> lines = lines(((Body) response.content()).bytes());
                Collections.shuffle(lines.subList(1, lines.size()), random);
                writer.write(response.date(), response.url(), RecordingExcerpt.CONTENT_TYPE, body(lines));
            }
        }
        return file;
    }

    /** Publications of the Arena text board, June 2024 to February 2025, about weekly; made by {@code export}. */
    private static Path small() {
        URL resource = Recordings.class.getResource("arena-text.warc.gz");
        if (resource == null) {
            throw new AssertionError("the small recording is missing");
        }
        return Path.of(URI.create(resource.toString()));
    }

    private static byte[] under(BoardId board, byte[] body, @Nullable Random random) {
        List<String> lines = lines(body);
        lines.set(0, lines.getFirst().replace(EventJson.text(RECORDED), EventJson.text(board)));
        if (random != null) {
            Collections.shuffle(lines.subList(1, lines.size()), random);
        }
        return body(lines);
    }

    private static List<String> lines(byte[] body) {
        return new ArrayList<>(new String(body, StandardCharsets.UTF_8).lines().toList());
    }

    private static byte[] body(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
