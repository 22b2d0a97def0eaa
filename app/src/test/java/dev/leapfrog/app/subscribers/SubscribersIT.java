package dev.leapfrog.app.subscribers;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.leapfrog.app.broker.EmbeddedBroker;
import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.web.server.WebSettings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The subscribers on a real broker, with topics of four partitions as a cluster has them. */
@Timeout(300)
class SubscribersIT {
    private static EmbeddedBroker broker;
    private static KafkaProducer<byte[], byte[]> producer;

    private final Topics topics = Topics.withDefaultPrefix();
    private final HttpClient client = HttpClient.newHttpClient();
    private int told;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        broker = EmbeddedBroker.start(folder, 0);
        producer = new KafkaProducer<>(clients(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        broker.close();
    }

    private static Map<String, Object> clients() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private Subscribers subscribers(Cluster cluster) throws Exception {
        Subscribers started = Subscribers.start(
                cluster,
                topics,
                Configuration.defaults(),
                WebSettings.onLoopback(0),
                null,
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        started.caughtUp().get(60, TimeUnit.SECONDS);
        return started;
    }

    /** Tells a story in one of the partitions. */
    private String story(int partition) throws Exception {
        String id = new UUID(0, ++told).toString();
        String json = """
                {"id":"%s","revision":0,"publication":"2026-03-01T00:00:00Z","kind":"ARENA","subject":"acme/text",
                 "occurredAt":"2026-03-01T00:00:00Z","knownAt":"2026-03-01T06:00:00Z","mode":"live","severity":"MAJOR",
                 "headline":"h","lines":[],"models":["acme/m"],"labs":["acme"],"alerts":["%s"]}
                """.formatted(id, id);
        producer.send(new ProducerRecord<>(
                        topics.name(Topics.STORIES),
                        partition,
                        "acme/text".getBytes(StandardCharsets.UTF_8),
                        json.getBytes(StandardCharsets.UTF_8)))
                .get();
        return id;
    }

    /** A client comes back to a server that was started anew and has read the partitions in another order. */
    @Test
    void shouldAnswerAndStreamFromTheTopicsOverRestarts() throws Exception {
        Cluster cluster = Cluster.existing(clients());
        cluster.createTopics(topics);
        List<String> expected = new ArrayList<>();
        List<String> streamed = new ArrayList<>();
        String last = "";
        for (int partition = 0; partition < 4; partition++) {
            story(partition);
        }
        for (int round = 0; round < 3; round++) {
            if (round > 0) {
                expected.add(story(3)); // While no server runs.
                expected.add(story(0));
            }
            try (Subscribers subscribers = subscribers(cluster);
                    Stream<String> lines = stream(subscribers.address(), last)) {
                Iterator<String> read = lines.iterator();
                last = read.next().substring("id: ".length());
                expected.add(story(2));
                expected.add(story(1));
                while (streamed.size() < expected.size()) {
                    String line = read.next();
                    if (line.startsWith("id: ")) {
                        last = line.substring("id: ".length());
                    } else if (line.startsWith("data: ")) {
                        streamed.add(line.replaceAll(".*\\{\"id\":\"([^\"]+)\".*", "$1"));
                    }
                }

                assertThat(get(subscribers.address() + "api/stories")).contains("\"total\":" + told);
                assertThat(get(subscribers.address() + "health/ready")).contains("following");
                assertThat(get(subscribers.address() + "metrics"))
                        .contains("leapfrog_history_records " + (double) told, "leapfrog_http_requests_seconds_count");
            }
        }

        assertThat(streamed).containsExactlyInAnyOrderElementsOf(expected).doesNotHaveDuplicates();
    }

    private Stream<String> stream(String address, String last) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "api/stories/stream"));
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofLines()).body();
    }

    private String get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
