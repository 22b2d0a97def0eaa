package dev.leapfrog.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

import dev.leapfrog.app.pipeline.Recordings;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.ArchiveWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a user sees who mistypes, or starts what cannot start: one line, the right exit code, nothing harmed. */
class LeapfrogTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Leapfrog.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private void assertOneLine(String... parts) {
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(parts);
    }

    @Test
    void shouldSayWhichOptionIsUnknown() {
        assertThat(run("replay", "x.warc.gz", "--colour")).isEqualTo(2);
        assertOneLine("leapfrog: ", "--colour", "leapfrog replay --help");
    }

    @Test
    void shouldSayThatANoDateIsNoDate() {
        assertThat(run("replay", "x.warc.gz", "--to", "yesterday")).isEqualTo(2);
        assertOneLine("'yesterday' is no date like 2024-08-31");
    }

    @Test
    void shouldSayThatAFieldToFilterByDoesNotExist() {
        assertThat(run("alerts", "--where", "colour=red")).isEqualTo(2);
        assertOneLine("colour", "segment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "stories", "boards", "topics --create", "webhook list"})
    void shouldSayAtOnceThatNoBrokerAnswers(String command) {
        assertThat(run((command + " --bootstrap-servers 127.0.0.1:1").split(" ")))
                .isEqualTo(1);
        assertOneLine("no Kafka broker answers at 127.0.0.1:1");
    }

    @Test
    void shouldRefuseADataFolderBesideAClusterOfOthers() throws Exception {
        Path archive = Recordings.copied(folder, 1, 0);

        assertThat(run("replay", archive.toString(), "--bootstrap-servers", "localhost:1", "--data", "d"))
                .isEqualTo(2);
        assertOneLine("--data", "--bootstrap-servers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay x.warc.gz --port 99999",
                "up --port -1",
                "topics --prefix a,b",
                "export --out d --top 0",
                "run ingest --metrics-port 99999",
                "run streams --metrics-port -1"
            })
    void shouldSayWhatAValueMayBe(String command) {
        assertThat(run(command.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void shouldRefuseAResponseFromTheFuture() throws Exception {
        Path archive = folder.resolve("future.warc.gz");
        try (ArchiveWriter writer = ArchiveWriter.create(archive, Instant.parse("2999-01-01T00:00:00Z"), Map.of())) {
            writer.write(Instant.parse("2999-01-01T00:00:00Z"), "https://example.org/", "text/plain", new byte[] {1});
        }

        assertThat(run("replay", archive.toString())).isEqualTo(1);
        assertOneLine("2999-01-01", "--to");
    }

    @Test
    void shouldSayThatAFileIsMissing() {
        assertThat(run("replay", folder.resolve("none.warc.gz").toString())).isEqualTo(1);
        assertOneLine("none.warc.gz");
    }

    @Test
    void shouldSayThatAnArchiveIsCorruptBeforeAnythingIsStarted() throws Exception {
        byte[] good = Files.readAllBytes(Recordings.copied(folder, 1, 0));
        Path cut = folder.resolve("cut.warc.gz");
        Files.write(cut, Arrays.copyOf(good, good.length / 2));
        Path text = folder.resolve("text.warc");
        Files.write(text, "this is no archive".getBytes(UTF_8));
        Path data = folder.resolve("data");

        assertThat(run("replay", cut.toString(), "--data", data.toString())).isEqualTo(1);
        assertOneLine("cut.warc.gz");
        err.getBuffer().setLength(0);
        assertThat(run("replay", text.toString(), "--data", data.toString())).isEqualTo(1);
        assertOneLine("text.warc");
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "streams"})
    void shouldSayThatThePortOfMetricsIsTaken(String part) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(run("run", part, "--bootstrap-servers", "localhost:1", "--metrics-port", port))
                    .isEqualTo(1);
            assertOneLine("port " + port + " of 127.0.0.1, for metrics", "--metrics-port");
        }
    }

    @Test
    void shouldSayThatThePortIsTaken() throws Exception {
        Path archive = Recordings.copied(folder, 1, 0);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(run("replay", archive.toString(), "--port", port)).isEqualTo(1);
            assertOneLine("port " + port, "--port");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "up",
                "replay",
                "alerts",
                "run",
                "run ingest",
                "run streams",
                "sources",
                "sources test",
                "sources held",
                "sources release",
                "resolve",
                "export",
                "rules",
                "reset",
                "topics",
                "version"
            })
    void shouldHelpOnEveryLevel(String command) {
        String[] words = (command + " --help").trim().split(" ");

        assertThat(run(words)).isZero();
        assertThat(out.toString()).contains("Usage: leapfrog" + (command.isEmpty() ? "" : " " + command));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void shouldShowTheUsageWhenNothingIsAsked() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: leapfrog", "replay", "alerts");
    }

    @Test
    void shouldListTheTopicsWithoutACluster() {
        assertThat(run("topics", "--output", "json")).isZero();
        assertThat(out.toString().lines()).hasSize(Topics.all().size()).allMatch(line -> line.startsWith("{\""));
        assertThat(out.toString()).contains("\"leapfrog.alerts.gaps\"");
    }
}
