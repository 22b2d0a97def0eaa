package dev.leapfrog.app.command.run;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.Leapfrog;
import dev.leapfrog.app.pipeline.AlertSet;
import dev.leapfrog.app.pipeline.Pipeline;
import dev.leapfrog.app.pipeline.Recordings;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.sinks.topic.TopicReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A reset deletes what was concluded and keeps what was said; what is concluded anew is the same. */
class ResetIT {
    private static final Topics TOPICS = Topics.withDefaultPrefix();
    private static final List<Topic<?>> DERIVED =
            List.of(Topics.ALERTS_FRONTIER, Topics.ALERTS_GAPS, Topics.FRONTIER, Topics.GAPS);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldGiveTheSameAlertsAfterAResetOfADataFolder() throws Exception {
        String data = folder.resolve("data").toString();
        List<String> first = replay(data);
        List<Integer> said = said(data);

        assertThat(run("reset", "--data", data)).as("nobody to ask").isEqualTo(2);
        assertThat(err.toString()).contains("--yes skips the question");
        assertThat(answer("no", "reset", "--data", data)).isEqualTo(1);
        assertThat(err.toString())
                .contains("leapfrog.alerts.gaps", "stays: leapfrog.observations", "Nothing was deleted.");
        assertThat(answer("yes", "reset", "--data", data)).isZero();

        try (Cluster cluster = Cluster.embedded(Path.of(data), 0)) {
            assertThat(DERIVED)
                    .allSatisfy(topic -> assertThat(count(cluster, topic)).isZero());
        }
        assertThat(said(data)).isEqualTo(said);
        assertThat(first).hasSizeGreaterThan(20);
        assertThat(replay(data)).isEqualTo(first);
        assertThat(err.toString()).as("read before, so nothing is published").contains("0 publications, 0 changes");
        assertThat(said(data)).isEqualTo(said);

        assertThat(run("reset", "--data", data, "--all", "--yes")).isZero();
        assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**/{kafka,streams,archive}");
        assertThat(run("reset", "--data", data, "--yes")).isEqualTo(1);
        assertThat(err.toString()).contains("no data in");
    }

    @Test
    void shouldRefuseWhileTheFolderIsInUse() throws Exception {
        Path data = folder.resolve("data");
        try (Cluster running = Cluster.embedded(data, 0)) {
            assertThat(running.isEmbedded()).isTrue();
            assertThat(run("reset", "--data", data.toString(), "--yes")).isEqualTo(1);
            assertThat(err.toString()).contains("already running on " + data);
            assertThat(run("reset", "--data", data.toString(), "--yes", "--all"))
                    .isEqualTo(1);
            assertThat(data.resolve("kafka")).isDirectory();
        }
    }

    @Test
    void shouldResetAClusterWhenItsDetectorsHaveStopped() throws Exception {
        try (Cluster broker = Cluster.temporary(0);
                Cluster cluster = Cluster.existing(
                        Map.of("bootstrap.servers", broker.bootstrapServers(), "session.timeout.ms", "4000"))) {
            String[] reset = {"reset", "--yes", "--bootstrap-servers", broker.bootstrapServers()};
            Pipeline pipeline = new Pipeline(cluster, TOPICS, new PrintWriter(new StringWriter()));
            List<String> first;
            try (Pipeline.Running running = pipeline.start()) {
                pipeline.replay(Archives.open(List.of(recording())), null, running);
                first = AlertSet.of(cluster, TOPICS);
                assertThat(run(reset)).isEqualTo(1);
                assertThat(err.toString()).contains("detectors are at work: consumer group leapfrog.");
                assertThat(err.toString().lines()).hasSize(1);
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> run(reset) == 0);
            assertThat(AlertSet.of(cluster, TOPICS)).isEmpty();

            try (Pipeline.Running running = pipeline.start()) {
                pipeline.catchUp(running);
                assertThat(AlertSet.of(cluster, TOPICS)).isEqualTo(first).hasSizeGreaterThan(20);
            }
        }
    }

    private List<String> replay(String data) throws Exception {
        out.getBuffer().setLength(0);
        assertThat(run("replay", recording().toString(), "--data", data, "--port", "0", "--output", "json"))
                .as("replayed, after: %s", err)
                .isZero();
        return AlertSet.ofLines(out.toString().lines().toList());
    }

    private Path recording() throws Exception {
        Path file = folder.resolve("copied-1-0.warc.gz");
        return file.toFile().exists() ? file : Recordings.copied(folder, 1, 0);
    }

    private static List<Integer> said(String data) throws Exception {
        try (Cluster cluster = Cluster.embedded(Path.of(data), 0)) {
            List<Integer> counts = new ArrayList<>();
            for (Topic<?> topic : List.of(Topics.OBSERVATIONS, Topics.SCORES, Topics.ALERTS_SOURCES)) {
                counts.add(count(cluster, topic));
            }
            return counts;
        }
    }

    private static int count(Cluster cluster, Topic<?> topic) {
        int[] count = {0};
        try (TopicReader<byte[]> reader = TopicReader.openRaw(cluster.clients(), TOPICS, topic)) {
            reader.readToEnd(record -> count[0]++);
        }
        return count[0];
    }

    private int answer(String word, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((word + "\n").getBytes(StandardCharsets.UTF_8)));
        System.setProperty("leapfrog.interactive", "true");
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
            System.clearProperty("leapfrog.interactive");
        }
    }

    private int run(String... arguments) {
        err.getBuffer().setLength(0);
        return Leapfrog.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
