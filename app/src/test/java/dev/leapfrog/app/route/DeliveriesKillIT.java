package dev.leapfrog.app.route;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.route.RecordingEndpoint.Receipt;
import dev.leapfrog.events.topic.Topics;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two processes with the same route, of which one delivers and one stands by; the one that delivers is killed, again
 * and again, and another one started in its place.
 */
class DeliveriesKillIT {
    private static final int KILLS = Integer.getInteger("leapfrog.kills", 4);
    private static final long SEED = 20260301;
    /** What was sent may be read so much later, when who sent it is no more. */
    private static final long UNDERWAY_NANOS = 1_000_000_000L;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Topics topics = Topics.withDefaultPrefix();

    @TempDir
    Path folder = Path.of("");

    private Cluster cluster;
    private RecordingEndpoint endpoint;
    private int started;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.temporary(0);
        cluster.createTopics(topics);
        endpoint = RecordingEndpoint.start();
        Files.writeString(folder.resolve("leapfrog.yaml"), """
                routes:
                  - name: program
                    severity: info
                    webhook: {url: "http://127.0.0.1:%d/SECRET"}
                """.formatted(endpoint.port()));
        Files.writeString(folder.resolve("kafka.properties"), """
                bootstrap.servers=%s
                session.timeout.ms=4000
                """.formatted(cluster.bootstrapServers()));
    }

    @AfterEach
    void stop() {
        endpoint.close();
        cluster.close();
    }

    @Test
    void shouldDeliverEverythingByOneOfTwoHoweverOftenItIsKilled() throws Exception {
        List<RouteProcess> processes = new ArrayList<>();
        List<Long> killedAt = new ArrayList<>();
        Random random = new Random(SEED);
        StoryStream stories = StoryStream.start(cluster, topics);
        try {
            processes.add(process());
            processes.add(process());
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMore(5, processes);
                Thread.sleep(random.nextLong(150));
                RouteProcess owner = processes.remove(processes.get(0).standsBy() ? 1 : 0);
                owner.kill();
                killedAt.add(System.nanoTime());
                processes.add(process());
            }
            awaitMore(5, processes);
            List<String> all = stories.end();
            while (!delivered().containsAll(all)) {
                awaitMore(1, processes);
            }
            Thread.sleep(1_000);
        } finally {
            stories.end();
            for (RouteProcess process : processes) {
                process.kill();
            }
        }

        List<String> written = stories.end();
        List<Receipt> receipts = endpoint.receipts();
        List<Receipt> again = again(receipts);
        System.out.printf(
                "%d kills of the process that delivers, one of two: %d stories, %d delivered, %d of them again with the same id%n",
                KILLS, written.size(), receipts.size(), again.size());
        assertThat(delivered()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(receipts.stream().map(Receipt::headline).distinct()).containsExactlyElementsOf(written);
        assertThat(receipts.stream().map(Receipt::id).distinct()).hasSameSizeAs(written);
        assertThat(again).as("only what was on its way at a kill").hasSizeLessThanOrEqualTo(KILLS);
        assertThat(again)
                .allSatisfy(second -> assertThat(killedAt)
                        .as("a kill between both of %s", second)
                        .anyMatch(kill -> first(second, receipts).at() < kill + UNDERWAY_NANOS && kill < second.at()));
    }

    /** A machine that was suspended: the other took over, and what wakes up must not go on where it was. */
    @Test
    void shouldNotGoOnAsAnOwnerWhoWasTakenForDead() throws Exception {
        List<RouteProcess> processes = new ArrayList<>();
        StoryStream stories = StoryStream.start(cluster, topics);
        try {
            processes.add(process());
            processes.add(process());
            awaitMore(5, processes);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> processes.get(0).standsBy() || processes.get(1).standsBy());
            int owner = processes.get(0).standsBy() ? 1 : 0;
            RouteProcess former = processes.get(owner);
            RouteProcess next = processes.get(1 - owner);
            former.signal("STOP");
            long stopped = System.nanoTime();
            Awaitility.await().atMost(PATIENCE).until(() -> !next.standsBy());
            awaitMore(10, processes);
            former.signal("CONT");
            Awaitility.await().atMost(PATIENCE).until(former::standsBy);
            awaitMore(10, processes);
            List<String> written = stories.end();
            while (!delivered().containsAll(written)) {
                awaitMore(1, processes);
            }

            assertThat(again(endpoint.receipts()))
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(second ->
                            assertThat(first(second, endpoint.receipts()).at()).isLessThan(stopped + UNDERWAY_NANOS));
        } finally {
            stories.end();
            for (RouteProcess process : processes) {
                process.kill();
            }
        }
    }

    private RouteProcess process() throws Exception {
        return RouteProcess.start(
                folder.resolve("leapfrog.yaml"),
                folder.resolve("kafka.properties"),
                folder.resolve("process-" + started++ + ".log"));
    }

    private void awaitMore(int count, List<RouteProcess> processes) throws Exception {
        int before = endpoint.receipts().size();
        Awaitility.await().atMost(PATIENCE).until(() -> {
            for (RouteProcess process : processes) {
                assertThat(process.process().isAlive()).as(process.said()).isTrue();
            }
            return endpoint.receipts().size() >= before + count;
        });
    }

    private Set<String> delivered() {
        Set<String> headlines = new HashSet<>();
        endpoint.receipts().forEach(receipt -> headlines.add(receipt.headline()));
        return headlines;
    }

    private static List<Receipt> again(List<Receipt> receipts) {
        Set<String> seen = new HashSet<>();
        return receipts.stream().filter(receipt -> !seen.add(receipt.id())).toList();
    }

    private static Receipt first(Receipt second, List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.id().equals(second.id()))
                .findFirst()
                .orElseThrow();
    }
}
