package dev.leapfrog.app.command.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import dev.leapfrog.app.Main;
import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.Leapfrog;
import dev.leapfrog.app.command.SampleStates;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.subscribers.Subscribers;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.observation.EndTerms;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.topic.Topics;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** An agent that starts the program or asks its server, and a check of files, by cluster and by server. */
class AgentAndCheckIT {
    private static LocalDate soon = LocalDate.EPOCH;

    private static Cluster cluster;
    private static Subscribers subscribers;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        soon = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        cluster = Cluster.temporary(0);
        Topics topics = Topics.withDefaultPrefix();
        cluster.createTopics(topics);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(cluster.clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ReleaseFact fact : List.of(ending("openai/gpt-4-0613"), ending("acme/newer-1"))) {
                producer.send(new ProducerRecord<>(
                                topics.name(Topics.RELEASES), fact.key().getBytes(UTF_8), EventJson.write(fact)))
                        .get();
            }
        }
        Configuration configuration = Configuration.defaults();
        subscribers = Subscribers.start(
                cluster,
                topics,
                configuration,
                configuration.web().at(0),
                cluster.folder(),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        subscribers.caughtUp().get();
    }

    private static ReleaseFact ending(String model) {
        return new ReleaseFact(
                SampleStates.provenance("2026-01-01"),
                SampleStates.at("2026-01-01"),
                ReleaseFact.Type.DeprecationAnnounced,
                SampleStates.model(model),
                new ReleaseFact.Dates(null, null, LocalDate.of(2023, 6, 13), null, soon),
                new ReleaseFact.Description(null, null, null, null, null),
                List.of("openai_page"),
                List.of(new ReleaseFact.End(
                        null, "openai_page", true, null, soon, new EndTerms(null, null, null, "gpt-next"))));
    }

    @AfterAll
    static void stop() {
        subscribers.close();
        cluster.close();
    }

    @Test
    void shouldAnswerAnAgentThatStartsTheProgramAndEndWithIt() {
        ServerParameters program = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "mcp",
                        "--bootstrap-servers",
                        cluster.bootstrapServers(),
                        "--data",
                        folder.toString())
                .build();
        asks(new StdioClientTransport(program, McpJsonDefaults.getMapper()));
    }

    @Test
    void shouldAnswerAnAgentOverHttp() {
        asks(HttpClientStreamableHttpTransport.builder(subscribers.address().replaceFirst("/$", ""))
                .endpoint("/mcp")
                .build());
    }

    private static void asks(McpClientTransport transport) {
        try (McpSyncClient agent = McpClient.sync(transport)
                .requestTimeout(Duration.ofMinutes(2))
                .initializationTimeout(Duration.ofMinutes(2))
                .build()) {
            agent.initialize();
            McpSchema.CallToolResult answer = agent.callTool(McpSchema.CallToolRequest.builder("model")
                    .arguments(Map.of("model", "gpt-4-0613"))
                    .build());
            assertThat(answer.isError()).isFalse();
            assertThat(((McpSchema.TextContent) answer.content().getFirst()).text())
                    .contains("end: ends " + soon + ", says openai_page (the vendor); to be replaced by gpt-next");
        }
    }

    @Test
    void shouldFindTheSameByClusterAndByServer() throws IOException {
        Path file =
                Files.writeString(folder.resolve("app.py"), "import x\nask(\"gpt-4-0613\")  # not gpt-4-0613-mini\n");
        String found = file + ":2: gpt-4-0613: GPT-4 0613 (openai/gpt-4-0613) ends " + soon
                + ", says openai_page (the vendor); to be replaced by gpt-next";

        assertThat(check(file, "--bootstrap-servers", cluster.bootstrapServers()))
                .isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly(found);
        assertThat(err.toString())
                .contains("read 1 file; 1 name of models that end by "
                        + LocalDate.now(ZoneOffset.UTC).plusDays(60));
        assertThat(check(file, "--server", subscribers.address())).isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly(found);
        assertThat(check(file, "--server", subscribers.address(), "--days", "29"))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(check(file, "--server", subscribers.address(), "--output", "json"))
                .isEqualTo(1);
        assertThat(EventJson.mapper().readTree(out.toString()).at("/end/endsOn").asString())
                .isEqualTo(soon.toString());
    }

    @Test
    void shouldWatchAModelThatOnlyARunningLeapfrogKnows() {
        assertThat(run(
                        "watch",
                        "add",
                        "newer-1",
                        "--data",
                        folder.toString(),
                        "--bootstrap-servers",
                        cluster.bootstrapServers()))
                .isZero();
        assertThat(out.toString()).startsWith("watching acme/newer-1 for overall");
        assertThat(run(
                        "watch",
                        "add",
                        "newer-2",
                        "--data",
                        folder.toString(),
                        "--bootstrap-servers",
                        cluster.bootstrapServers()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no model is called 'newer-2'; the nearest are acme/newer-1");
    }

    @Test
    void shouldNotPassWhereNoEndIsKnownOrNotAllIsReadYet() throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "gpt-4-0613");
        cluster.createTopics(new Topics("empty."));
        assertThat(check(file, "--bootstrap-servers", cluster.bootstrapServers(), "--prefix", "empty."))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no end of any model is known there yet, so nothing can be checked");

        HttpServer reading = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        reading.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        reading.start();
        try {
            String server = "http://127.0.0.1:" + reading.getAddress().getPort();
            assertThat(check(file, "--server", server)).isEqualTo(2);
            assertThat(err.toString()).contains(server + " is not ready yet: it still reads its history");
        } finally {
            reading.stop(0);
        }
    }

    @Test
    void shouldSayWhatToDoWhereThereIsNowhereToAsk() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "gpt-4-0613");
        assertThat(check(file, "--server", "http://127.0.0.1:1")).isEqualTo(2);
        assertThat(err.toString())
                .contains("there is nowhere to ask when models end: http://127.0.0.1:1 cannot be reached");
        assertThat(check(file, "--server", "ftp://x")).isEqualTo(2);
        assertThat(err.toString()).contains("--server is an address such as http://localhost:8080, not 'ftp://x'");
        assertThat(check(folder.resolve("none"), "--server", subscribers.address()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no such file or folder: ");
    }

    private int check(Path file, String... options) {
        return run(Stream.concat(Stream.of("check", file.toString()), Arrays.stream(options))
                .toArray(String[]::new));
    }

    private int run(String... line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Leapfrog.run(new PrintWriter(out), new PrintWriter(err), line);
    }
}
