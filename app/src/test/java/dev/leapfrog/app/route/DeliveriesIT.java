package dev.leapfrog.app.route;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.command.Leapfrog;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.subscribers.Subscribers;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** From a story in Kafka to an endpoint, over restarts of the process that delivers. */
@Timeout(240)
class DeliveriesIT {
    private final Topics topics = Topics.withDefaultPrefix();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final StringWriter said = new StringWriter();
    private volatile int status = 200;

    @TempDir
    private Path folder = Path.of("");

    private Cluster cluster;
    private HttpServer endpoint;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.temporary(0);
        cluster.createTopics(topics);
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            ids.add(String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id")));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        endpoint.start();
    }

    @AfterEach
    void stop() throws Exception {
        endpoint.stop(0);
        cluster.close();
    }

    @Test
    void shouldDeliverOnceOverRestartsAndWhatCameUpMeanwhile() throws Exception {
        write(story(1, "Long ago", "2020-01-01T00:00:00Z", "live"));
        write(story(2, "Replayed", Instant.now().toString(), "backfill"));
        write(story(3, "Before the start", Instant.now().toString(), "live"));
        try (Subscribers first = subscribers()) {
            first.caughtUp().join();
            awaitBodies(1);
            write(story(4, "While it runs", Instant.now().toString(), "live"));
            awaitBodies(2);
        }
        write(story(5, "While it is down", Instant.now().toString(), "live"));
        try (Subscribers second = subscribers()) {
            second.caughtUp().join();
            awaitBodies(3);
            Thread.sleep(1_000);
        }

        assertThat(bodies)
                .extracting(DeliveriesIT::headline)
                .containsExactly("Before the start", "While it runs", "While it is down");
    }

    @Test
    void shouldKeepWhatIsRefusedAndDeliverItAgainByCommand() throws Exception {
        status = 410;
        write(story(1, "First", Instant.now().toString(), "live"));
        try (Subscribers running = subscribers()) {
            running.caughtUp().join();
            awaitBodies(1);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> said.toString().contains("switched off"));
            write(story(2, "Second", Instant.now().toString(), "live"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> run("webhook", "dead").contains("Second"));
            assertThat(run("webhook", "list")).contains("switched off");
            assertThat(run("webhook", "list", "--output", "json").lines())
                    .allMatch(line -> line.startsWith("{") && line.contains("\"route\""))
                    .anyMatch(line -> line.contains("\"gone\":true"));
            assertThat(run("webhook", "dead", "--output", "json")).contains("\"headline\":\"Second");
            assertThat(said.toString())
                    .doesNotContain("127.0.0.1:" + endpoint.getAddress().getPort());

            status = 200;
            assertThat(run("webhook", "redeliver", "program")).contains("2 of route program");
            awaitBodies(3);
        }

        assertThat(bodies).extracting(DeliveriesIT::headline).containsExactly("First", "First", "Second");
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(run("webhook", "dead")).isEmpty();
    }

    @Test
    void shouldSendAPastStoryAsATest() throws Exception {
        write(story(1, "Long ago", "2020-01-01T00:00:00Z", "backfill"));

        String sent = run("webhook", "test", "program", "--config", config().toString());

        assertThat(sent).contains("sent to program (webhook)", "Long ago");
        assertThat(headline(bodies.getFirst())).isEqualTo("Long ago");
        assertThat(bodies.getFirst()).contains("\"test\":true");
        status = 500;
        assertThat(run("webhook", "test", "program", "--config", config().toString()))
                .contains("not delivered to program (webhook): it answered 500");
    }

    private Subscribers subscribers() throws Exception {
        Configuration configuration = Configuration.read(config());
        return Subscribers.start(
                cluster, topics, configuration, configuration.web().at(0), null, new PrintWriter(said, true));
    }

    private Path config() throws Exception {
        return Files.writeString(folder.resolve("leapfrog.yaml"), """
                routes:
                  - name: program
                    severity: info
                    webhook: {url: "http://127.0.0.1:%d/SECRET"}
                """.formatted(
                        endpoint.getAddress().getPort()));
    }

    private void awaitBodies(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> bodies.size() >= count);
    }

    /** What a command prints, on both streams. */
    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        List<String> line = new ArrayList<>(List.of(arguments));
        line.add("--bootstrap-servers");
        line.add(cluster.bootstrapServers());
        PrintWriter writer = new PrintWriter(out, true);
        Leapfrog.run(writer, writer, line.toArray(String[]::new));
        return out.toString().replace("no dead letters" + System.lineSeparator(), "");
    }

    private void write(String story) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(cluster.clients(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topics.name(Topics.STORIES), "acme/text", story))
                    .get();
        }
    }

    private static String headline(String body) {
        return EventJson.mapper().readTree(body).path("data").path("headline").asString();
    }

    private static String story(int number, String headline, String known, String mode) {
        return """
                {"id":"00000000-0000-3000-8000-%012d","revision":0,"publication":"2026-03-01T00:00:00Z","kind":"ARENA",
                 "subject":"acme/text","occurredAt":"%s","knownAt":"%s","mode":"%s","severity":"MAJOR","headline":"%s",
                 "lines":[],"models":["acme/m"],"labs":["acme"],"alerts":["00000000-0000-3000-8000-000000000002"]}
                """.formatted(number, known, known, mode, headline);
    }
}
