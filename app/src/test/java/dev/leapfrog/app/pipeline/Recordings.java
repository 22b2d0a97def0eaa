package dev.leapfrog.app.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** The small recording in other forms: under other arena names, with its rows in another order. */
public final class Recordings {
    private static final BoardId RECORDED = BoardId.parse("lmarena/text/overall");

    private Recordings() {}

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

    /** Publications of the Arena text board, June 2024 to February 2025, about weekly; made by {@code export}. */
    private static Path small() {
        URL resource = Recordings.class.getResource("arena-text.warc.gz");
        if (resource == null) {
            throw new AssertionError("the small recording is missing");
        }
        return Path.of(URI.create(resource.toString()));
    }

    private static byte[] under(BoardId board, byte[] body, @Nullable Random random) {
        List<String> lines =
                new ArrayList<>(new String(body, StandardCharsets.UTF_8).lines().toList());
        String head = lines.removeFirst().replace(EventJson.text(RECORDED), EventJson.text(board));
        if (random != null) {
            Collections.shuffle(lines, random);
        }
        lines.addFirst(head);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
