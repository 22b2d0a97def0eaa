package dev.leapfrog.app.monitoring;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.SampleStates;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.live.LiveTrial;
import dev.leapfrog.app.pipeline.BundledHistory;
import dev.leapfrog.app.pipeline.Pipeline;
import dev.leapfrog.app.subscribers.Subscribers;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.fetch.Answers;
import dev.leapfrog.ingest.fetch.OriginServer;
import dev.leapfrog.ingest.live.LiveIngest;
import dev.leapfrog.sinks.web.about.HealthRoutes.Readiness;
import dev.leapfrog.sinks.web.server.WebSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What dashboards and alert rules ask for is what a Leapfrog at work answers: the bundled history is loaded, a source
 * is watched, a route fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class MonitoringIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Topics topics = Topics.withDefaultPrefix();
    private final Scrape scrape = new Scrape();
    private volatile Readiness readiness = Readiness.notYet("it starts");

    private HttpServer endpoint;
    private Cluster cluster;
    private MetricsServer apart;
    private Pipeline.Running running;
    private Subscribers subscribers;

    @BeforeAll
    void scrapeOneAtWork(@TempDir Path folder) throws Exception {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(500, -1);
            }
        });
        endpoint.start();
        cluster = Cluster.embedded(folder.resolve("data"), 0);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Configuration configuration =
                Configuration.read(Files.writeString(folder.resolve("leapfrog.yaml"), """
                routes:
                  - name: monitored
                    severity: info
                    webhook: {url: "http://127.0.0.1:%d/"}
                """.formatted(
                                endpoint.getAddress().getPort())));
        apart = MetricsServer.start(WebSettings.onLoopback(0), () -> readiness);
        Pipeline pipeline = new Pipeline(cluster, topics, err, configuration);
        running = pipeline.start();
        subscribers = Subscribers.start(cluster, topics, configuration, WebSettings.onLoopback(0), null, err);
        try (BundledHistory history = BundledHistory.extract()) {
            pipeline.load(history.archives(), running);
        }
        // What the bundled history does not come to: a premium, and a lag of open models.
        tell(SampleStates.goodEnough("2026-01-01", "acme/open-1"));
        tell(lagging(SampleStates.gap(BoardId.parse("aider/polyglot/overall"), "2026-01-01", 3)));
        watchASource(folder);
        subscribers.caughtUp().get(60, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get(subscribers.address() + "metrics"))
                        .contains("leapfrog_premium_ratio{", "leapfrog_latency_seconds_bucket{"));
        scrape.add(get(subscribers.address() + "metrics"));
        scrape.add(get(address(apart) + "metrics"));
        scrape.addUp(Monitored.targetLabels());
    }

    /** Reads a page live, and another that gives other leaders. */
    private void watchASource(Path folder) throws Exception {
        try (OriginServer origin = OriginServer.start()) {
            AtomicInteger asked = new AtomicInteger();
            origin.on(
                    "/board",
                    (request, connection) -> Answers.ok("text/csv", page(asked.incrementAndGet() % 2 == 0 ? 90 : 30))
                            .answer(request, connection));
            String definition = """
                    - source: own
                      about: a list of this test
                      format: csv
                      poll: {urls: "%s", every: PT1M}
                      boards: [{board: own/text/overall, scale: PERCENT, version: v, complete: true, model: {name: Model}, score: Score}]
                    """.formatted(origin.url("/board"));
            try (LiveIngest live = LiveTrial.start(LiveTrial.setting(
                    definition,
                    cluster.clients(),
                    folder.resolve("archive"),
                    Clock.systemUTC(),
                    Duration.ofMillis(200)))) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> asked.get() > 6 || live.ended().isDone());
            }
        }
    }

    private static String page(int score) {
        return "Model,Score\nclaude-opus-4-20250514,%d\ngpt-4o-2024-05-13,50\ndeepseek-r1,40\n".formatted(score);
    }

    private static GapState lagging(GapState gap) {
        return new GapState(
                gap.provenance(),
                gap.publication(),
                gap.a(),
                gap.b(),
                gap.distance(),
                new GapState.Lag(30L, null, null, null, null),
                gap.leaders(),
                gap.missing());
    }

    private void tell(Output state) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(cluster.clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            topics.name(Topics.of(state)),
                            state.key().getBytes(StandardCharsets.UTF_8),
                            EventJson.write(state)))
                    .get();
        }
    }

    @AfterAll
    void close() {
        subscribers.close();
        running.close();
        apart.close();
        cluster.close();
        endpoint.stop(0);
    }

    @Test
    void shouldAskOnlyForWhatIsThere() throws Exception {
        List<Monitored> all = Monitored.all();

        assertThat(all).hasSizeGreaterThan(50);
        assertThat(all)
                .allSatisfy(one -> assertThat(Expression.of(one.expression()).faults(scrape, one.shown()))
                        .as("%s: %s", one.where(), one.expression())
                        .isEmpty());
    }

    /** What nobody looks at need not be counted. */
    @Test
    void shouldShowEveryMetricOfOurs() throws Exception {
        String asked = Monitored.all().stream().map(Monitored::expression).reduce("", (a, b) -> a + "\n" + b);

        assertThat(scrape.names().stream()
                        .filter(name -> name.startsWith("leapfrog_"))
                        .map(name -> name.replaceFirst("(_seconds)?_(bucket|count|sum|max)$", ""))
                        .distinct())
                .filteredOn(name -> !asked.contains(name))
                .containsExactlyInAnyOrder("leapfrog_facts_total", "leapfrog_history_records");
    }

    @Test
    void shouldDocumentEveryMetricOfOurs() throws Exception {
        String document = Files.readString(Path.of("../docs/monitoring.md"));

        assertThat(scrape.names().stream().filter(name -> name.startsWith("leapfrog_") || name.startsWith("kafka_")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(document)
                        .contains("`"
                                + name.replaceFirst("_(bucket|count|sum|max)$", "")
                                        .replaceFirst("latency$", "latency_max")));
    }

    @Test
    void shouldAnswerOnlyForItselfWhereThereIsNoDashboard() throws Exception {
        assertThat(ask(address(apart) + "health/live").statusCode()).isEqualTo(200);
        assertThat(ask(address(apart) + "health/ready").statusCode()).isEqualTo(503);
        assertThat(ask(address(apart) + "health/ready").body()).contains("it starts");
        readiness = Readiness.ready("running");
        assertThat(ask(address(apart) + "health/ready").body()).contains("running");
        for (String path : List.of("", "index.html", "api/summary", "boards")) {
            assertThat(ask(address(apart) + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get(address(apart) + "metrics"))
                .contains("leapfrog_observations_total{", "kafka_consumer_fetch_manager_records_lag_max{")
                .doesNotContain("leapfrog_gap_points", "restore-consumer");
    }

    @Test
    void shouldDescribeEveryPanel() throws Exception {
        for (Path file : Monitored.dashboards()) {
            JsonNode dashboard = Monitored.json(file);
            assertThat(dashboard.get("schemaVersion").asInt()).isGreaterThanOrEqualTo(41);
            assertThat(Monitored.panels(dashboard)).isNotEmpty().allSatisfy(panel -> {
                assertThat(panel.get("title").asString()).isNotBlank();
                assertThat(panel.get("description").asString()).isNotBlank();
                assertThat(panel.at("/fieldConfig/defaults/unit").asString()).isNotBlank();
                assertThat(panel.get("targets"))
                        .allSatisfy(target -> assertThat(
                                        panel.get("type").asString().equals("table")
                                                || !target.get("legendFormat")
                                                        .asString()
                                                        .isBlank())
                                .isTrue());
            });
            assertThat(Monitored.panels(dashboard).stream()
                            .map(panel -> panel.get("id").asInt()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldSayWhatEachAlertMeansAndWhatToDo() throws Exception {
        assertThat(Monitored.rules()).hasSizeGreaterThanOrEqualTo(6).allSatisfy(rule -> {
            assertThat(rule.at("/annotations/summary").asString()).isNotBlank();
            assertThat(rule.at("/annotations/action").asString()).isNotBlank();
            assertThat(rule.at("/labels/severity").asString()).isIn("info", "warning", "critical");
            assertThat(Files.readString(Path.of("../docs/monitoring.md")))
                    .contains("`" + rule.get("alert").asString() + "`");
        });
    }

    private static String address(MetricsServer server) {
        return server.shown().replaceFirst(".*(http\\S+/)metrics$", "$1");
    }

    private String get(String address) throws Exception {
        HttpResponse<String> answer = ask(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> ask(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
