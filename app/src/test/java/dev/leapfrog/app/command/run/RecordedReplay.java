package dev.leapfrog.app.command.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.leapfrog.app.command.Leapfrog;
import dev.leapfrog.app.pipeline.Recordings;
import dev.leapfrog.events.json.EventJson;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Recordings replayed by the command line, and what it wrote; the test is skipped where there are no recordings. */
final class RecordedReplay {
    private RecordedReplay() {}

    /** Replays recordings by name, and writes every topic to a folder. */
    static void run(Path out, List<String> recordings) {
        List<String> arguments = new ArrayList<>(List.of("replay"));
        for (String recording : recordings) {
            Path file = Recordings.recorded(recording);
            Assumptions.assumeTrue(Files.exists(file), "skipped: no recording " + file);
            arguments.add(file.toString());
        }
        arguments.addAll(List.of("--out", out.toString()));
        StringWriter err = new StringWriter();
        int code = Leapfrog.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err), arguments.toArray(String[]::new));
        assertThat(code).as("exit code, after: %s", err).isZero();
    }

    /** The values of a topic, in order. */
    static Stream<JsonNode> lines(Path out, String topic) throws IOException {
        return Files.readAllLines(out.resolve(topic + ".ndjson")).stream().map(EventJson.mapper()::readTree);
    }
}
