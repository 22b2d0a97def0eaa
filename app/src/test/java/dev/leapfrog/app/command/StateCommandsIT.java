package dev.leapfrog.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.pipeline.BundledHistory;
import dev.leapfrog.app.pipeline.Replayed;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.output.UptakeShares.Shares;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that show how things stand, on a cluster that has the bundled history, on one that has nothing yet, and on
 * one that knows no topics: what they print, where, and how they end.
 */
class StateCommandsIT {
    private static final String FULL = "full.";
    private static final String EMPTY = "empty.";
    private static final String BLOCKS = "[▁▂▃▄▅▆▇█▏▎▍▌▋▊▉]";

    private static Cluster cluster;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void load() throws Exception {
        cluster = Cluster.temporary(0);
        try (BundledHistory history = BundledHistory.extract()) {
            Replayed.of(cluster, FULL, history.file());
        }
        cluster.createTopics(new Topics(EMPTY));
        write(List.of(
                SampleStates.index("2026-01-01", "a/lower", 140),
                SampleStates.index("2026-02-01", "a/lower", 145),
                SampleStates.gap(CapabilityIndex.BOARD, "2026-01-01", 9),
                SampleStates.gap(CapabilityIndex.BOARD, "2026-02-01", 5),
                shares("2026-01-01", 0.5),
                shares("2026-02-01", 0.6)));
    }

    /** What the bundled history has nothing of. */
    private static void write(List<Output> states) throws Exception {
        Topics topics = new Topics(FULL);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(cluster.clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Output state : states) {
                producer.send(new ProducerRecord<>(
                                topics.name(Topics.of(state)), state.key().getBytes(UTF_8), EventJson.write(state)))
                        .get();
            }
        }
    }

    private static UptakeShares shares(String day, double us) {
        return new UptakeShares(
                SampleStates.provenance(day),
                SampleStates.at(day),
                "ollama/pulls",
                "all",
                10,
                1000,
                null,
                new Shares(
                        new TreeMap<>(),
                        new TreeMap<>(Map.of("US", us, "CN", 1 - us)),
                        new TreeMap<>(Map.of("closed", 1.0))),
                new TreeMap<>(),
                List.of());
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private int run(String prefix, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--bootstrap-servers", cluster.bootstrapServers(), "--prefix", prefix));
        arguments.addAll(List.of(more));
        return Leapfrog.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boards",
                "boards --figures",
                "gaps",
                "windows",
                "market",
                "uptake",
                "index",
                "models",
                "models openai/gpt-4o-2024-05-13"
            })
    void shouldWriteAnObjectOfJsonALine(String command) {
        assertThat(run(FULL, command, "--output", "json")).isZero();

        assertThat(out.toString().lines())
                .isNotEmpty()
                .allMatch(line -> tree(line).isObject());
        assertThat(out.toString()).doesNotContainPattern(BLOCKS);
    }

    @ParameterizedTest
    @CsvSource({
        "boards, BOARD, BEST OPEN MODEL",
        "boards --figures, TIED, COUNTRIES OF OPEN MODELS",
        "gaps, A MONTH AGO, OVER TIME",
        "windows, OPENED, median",
        "market, AS GOOD AS, OVER TIME",
        "uptake, ollama/pulls, country",
        "index, INDEX, closed-open",
        "models, OPENNESS, RELEASED",
        "models openai/gpt-4o-2024-05-13, Offers, Boards"
    })
    void shouldWriteATableForPeople(String command, String one, String other) {
        assertThat(run(FULL, command)).isZero();

        assertThat(out.toString()).contains(one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "gaps, 2026-04-30",
        "windows, 2026-04-30",
        "market, 2025-02-22",
        "uptake, 2026-04-30",
        "index, 2026-04-30"
    })
    void shouldDrawPlotsInAsciiWhereAsked(String command, String at) {
        assertThat(run(FULL, command, "--at", at, "--ascii")).isZero();

        assertThat(out.toString()).containsPattern("[_.:=+*#-]{2}").doesNotContainPattern(BLOCKS);
    }

    @ParameterizedTest
    @CsvSource({
        "boards, publishedAt",
        "gaps, publishedAt",
        "windows, openedAt",
        "market, at",
        "uptake --measure ollama, at",
        "index, publishedAt",
        "models, releasedOn"
    })
    void shouldShowThingsAsTheyStoodAtTheEndOfADate(String command, String field) {
        assertThat(run(FULL, command, "--output", "json")).isZero();
        List<String> now = dates(field);
        out.getBuffer().setLength(0);
        String date = command.startsWith("uptake") || command.equals("index") ? "2026-01-31" : "2025-02-10";
        assertThat(run(FULL, command, "--output", "json", "--at", date)).isZero();

        assertThat(now).anyMatch(day -> day.compareTo(date) > 0);
        assertThat(dates(field)).isNotEmpty().allMatch(day -> day.compareTo(date) <= 0);
    }

    private List<String> dates(String field) {
        return out.toString()
                .lines()
                .map(StateCommandsIT::tree)
                .filter(row -> row.has(field))
                .map(row -> row.path(field).asString().substring(0, 10))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "boards, no boards of that kind yet",
        "boards --figures, no boards of that kind yet",
        "gaps, no gaps of that kind yet",
        "windows, no windows of that kind yet",
        "market, no boards of that kind with prices yet",
        "uptake, ollama/pulls: no recorded data",
        "index, no index yet",
        "models, no model of that kind is known yet"
    })
    void shouldSayThatThereIsNothingYet(String command, String message) {
        assertThat(run(EMPTY, command, "--output", "json")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(message);

        err.getBuffer().setLength(0);
        assertThat(run(FULL, command, "--output", "json", "--at", "2001-01-01")).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).as("before anything was recorded").contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boards", "gaps", "windows", "market", "uptake", "index", "models"})
    void shouldSayThatTopicsAreMissingAndWhichDateIsNone(String command) {
        assertThat(run("nothing.", command)).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("there is no topic nothing.", "leapfrog topics --create");

        err.getBuffer().setLength(0);
        assertThat(run(FULL, command, "--at", "lately")).isEqualTo(2);
        assertThat(err.toString()).contains("'lately' is no date like 2024-08-31");
    }

    @Test
    void shouldSayThatAModelIsNotKnown() {
        assertThat(run(FULL, "models openai/gpt-4o-2024-05-31")).isEqualTo(2);
        assertThat(err.toString()).contains("no model openai/gpt-4o-2024-05-31", "openai/gpt-4o-2024-05-13");
    }

    @Test
    void shouldShowOnlyWhatIsAskedFor() {
        assertThat(run(FULL, "gaps", "--pair", "closed-open", "--output", "json"))
                .isZero();
        assertThat(Stream.of(out.toString().split("\n"))
                        .map(line -> tree(line).path("a").asString() + "-"
                                + tree(line).path("b").asString()))
                .containsOnly("closed-open");
    }

    private static JsonNode tree(String line) {
        return EventJson.mapper().readTree(line);
    }
}
