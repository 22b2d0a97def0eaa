package dev.leapfrog.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.leapfrog.app.broker.EmbeddedBroker;
import dev.leapfrog.app.pipeline.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands that start a broker: what they print and write, and what they leave alone. */
class LeapfrogIT {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Leapfrog.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void shouldSayThatTheFolderIsInUseAndHarmNothing() throws Exception {
        Path archive = Recordings.copied(folder, 1, 0);
        Path data = folder.resolve("data");
        try (EmbeddedBroker first = EmbeddedBroker.start(data, 0)) {
            assertThat(run("replay", archive.toString(), "--data", data.toString(), "--port", "0"))
                    .isEqualTo(1);
            assertThat(err.toString().lines()).hasSize(1);
            assertThat(err.toString()).contains("already running");
            assertThat(first.bootstrapServers()).startsWith("localhost:");
        }
        err.getBuffer().setLength(0);
        assertThat(run("replay", archive.toString(), "--data", data.toString(), "--port", "0", "--to", "2024-07-10"))
                .isZero();
    }

    @Test
    void shouldReplayAndExportAndReplayTheExport() throws Exception {
        Path archive = Recordings.copied(folder, 1, 0);
        Path topics = folder.resolve("topics");

        assertThat(run(
                        "replay",
                        archive.toString(),
                        "--out",
                        topics.toString(),
                        "--output",
                        "json",
                        "--to",
                        "2024-09-30"))
                .isZero();

        assertThat(out.toString().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"id\":"));
        assertThat(Files.readAllLines(topics.resolve("gaps.ndjson"))).hasSize(14 * 4);
        assertThat(Files.readAllLines(topics.resolve("alerts.gaps.ndjson"))).hasSize((int) out.toString()
                .lines()
                .filter(line -> line.contains("\"family\":\"gaps\""))
                .count());
        assertThat(err.toString()).contains("14 parsed, 0 parts and pointers", "14 publications");
    }
}
