package dev.leapfrog.app.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Consumers in several languages, as the README shows them, read a story from the embedded broker. */
@Timeout(120)
class ConsumerExamplesIT {
    private static final String HEADLINE = "M takes the lead on acme text";
    private static final Path README = Path.of("../README.md");
    /** Where packages of Node are found, when somebody has put them there. */
    private static final Path NODE_PACKAGES = Path.of("target/examples/node_modules");

    private static Cluster cluster;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.temporary(0);
        Topics topics = Topics.withDefaultPrefix();
        cluster.createTopics(topics);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(cluster.clients(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topics.name(Topics.STORIES), "acme/text", """
                            {"id":"00000000-0000-3000-8000-000000000001","revision":0,"publication":"2026-03-01T00:00:00Z",\
                            "kind":"ARENA","subject":"acme/text","occurredAt":"2026-03-01T00:00:00Z",\
                            "knownAt":"2026-03-01T06:00:00Z","mode":"live","severity":"MAJOR","headline":"%s","lines":[],\
                            "models":["acme/m"],"labs":["acme"],"alerts":["00000000-0000-3000-8000-000000000002"]}""".formatted(HEADLINE)))
                    .get();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Test
    void shouldReadAStoryWithKcat() throws Exception {
        assumeTrue(works("kcat", "-V"), "skipped: there is no kcat here (apt-get install kcat)");
        assertThat(output(List.of("sh", "-c", example("sh", "kcat")))).contains(HEADLINE);
    }

    @Test
    void shouldReadAStoryWithPython() throws Exception {
        List<String> pythons = Stream.of("python3", "/usr/bin/python3")
                .filter(python -> works(python, "-c", "import confluent_kafka"))
                .toList();
        assumeTrue(
                !pythons.isEmpty(),
                "skipped: there is no Python with confluent-kafka here (apt-get install python3-confluent-kafka)");
        Path file = write("stories.py", example("python", "confluent_kafka"));
        assertThat(output(List.of(pythons.getFirst(), file.toString()))).contains("2026-03-01 MAJOR " + HEADLINE);
    }

    @Test
    void shouldReadAStoryWithNode() throws Exception {
        assumeTrue(
                works("node", "--version") && Files.isDirectory(NODE_PACKAGES),
                "skipped: there is no Node with @platformatic/kafka here (npm install --prefix app/target/examples"
                        + " @platformatic/kafka)");
        Files.createSymbolicLink(folder.resolve("node_modules"), NODE_PACKAGES.toAbsolutePath());
        Path file = write("stories.mjs", example("js", "platformatic"));
        assertThat(output(List.of("node", file.toString()))).contains("2026-03-01 MAJOR " + HEADLINE);
    }

    @Test
    void shouldReadAStoryWithPlainJava() throws Exception {
        Path file = write("Stories.java", example("java", "KafkaConsumer"));
        assertThat(output(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        file.toString())))
                .contains(HEADLINE);
    }

    /** The block of the README in that language in which a word stands, at this test's broker. */
    private static String example(String language, String word) throws IOException {
        Matcher blocks =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        return blocks.results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the README has no example in " + language))
                .replace("localhost:9092", cluster.bootstrapServers());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What a program prints until the headline comes, or until it ends. */
    private String output(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.contains(HEADLINE)) {
                    break;
                }
            }
        } finally {
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        return String.join("\n", lines);
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(Arrays.asList(Objects.requireNonNull(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
