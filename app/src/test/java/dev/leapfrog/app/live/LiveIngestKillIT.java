package dev.leapfrog.app.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.live.ChangingOrigin.Kind;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Live ingest, killed at random moments while what it watches changes: each archived version is published once, none
 * twice, and the last is the origin's. {@code -Dleapfrog.kills=50} kills more often.
 */
class LiveIngestKillIT {
    private static final int KILLS = Integer.getInteger("leapfrog.kills", 3);
    private static final int LONGEST_LIFE_MS = 2000;

    @TempDir
    private Path folder;

    @Test
    @Timeout(900)
    void shouldPublishEveryArchivedVersionOnceWheneverItIsKilled() throws Exception {
        Path archive = folder.resolve("archive");
        Path log = folder.resolve("log");
        Random random = new Random(20261123);
        try (ChangingOrigin origin = ChangingOrigin.start();
                Cluster cluster = Cluster.embedded(folder.resolve("data"), 0)) {
            cluster.createTopics(Topics.withDefaultPrefix());
            Path definitions = Files.writeString(folder.resolve("sources.yaml"), origin.definitions());
            CommittedLog committed = new CommittedLog(cluster.clients());
            int begun = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                Process process = LiveProcess.start(cluster.bootstrapServers(), definitions, archive, log);
                if (random.nextInt(4) > 0) {
                    await().atMost(Duration.ofMinutes(1)).until(() -> said(log).contains(LiveProcess.WATCHING));
                    begun++;
                }
                boolean ended = process.waitFor(random.nextInt(LONGEST_LIFE_MS), TimeUnit.MILLISECONDS);
                assertThat(ended).as("ended by itself, saying: %s", said(log)).isFalse();
                process.destroyForcibly().waitFor();
            }
            Process last = LiveProcess.start(cluster.bootstrapServers(), definitions, archive, log);
            Thread.sleep(LONGEST_LIFE_MS);
            origin.freeze();
            try {
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> !last.isAlive() || isThrough(origin, committed));
                assertThat(last.isAlive()).as("runs on; it says: %s", said(log)).isTrue();
            } finally {
                last.destroyForcibly().waitFor();
            }
            Process afterwards = LiveProcess.start(cluster.bootstrapServers(), definitions, archive, log);
            try {
                await().atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> committed.openTransactions().isEmpty());
            } finally {
                afterwards.destroyForcibly().waitFor();
            }
            verify(origin, Truth.of(origin, archive), committed, begun);
        }
    }

    private static boolean isThrough(ChangingOrigin origin, CommittedLog committed) {
        List<Observation> all = committed.observations();
        for (Kind kind : Kind.values()) {
            List<String> published = Truth.published(all, kind);
            if (!holds(origin, kind, published)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rows as published last are those of the newest version. */
    private static boolean holds(ChangingOrigin origin, Kind kind, List<String> published) {
        return origin.version(kind, origin.newest(kind)).entrySet().stream()
                .allMatch(row -> published.stream()
                        .filter(line -> line.startsWith(row.getKey() + " "))
                        .reduce((one, next) -> next)
                        .filter(line -> line.equals(Truth.line(kind, row.getKey(), row.getValue())))
                        .isPresent());
    }

    private static void verify(ChangingOrigin origin, Truth truth, CommittedLog committed, int begun) {
        List<Observation> all = committed.observations();
        System.out.printf("%d kills, %d of them while it watched, the others while it started%n", KILLS, begun);
        for (Kind kind : Kind.values()) {
            List<String> expected = truth.changes(kind);
            System.out.printf(
                    "%s: %d versions, %d served and archived, %d changes in them, %d published%n",
                    kind,
                    origin.newest(kind) + 1,
                    truth.versions(kind).size(),
                    expected.size(),
                    Truth.published(all, kind).size());
            assertThat(Truth.published(all, kind)).as("%s", kind).containsExactlyElementsOf(expected);
            assertThat(truth.versions(kind)).last().isEqualTo(origin.newest(kind));
        }
        assertThat(all.stream().filter(BoardPublished.class::isInstance).map(BoardPublished.class::cast))
                .extracting(BoardPublished::publication)
                .doesNotHaveDuplicates();
        assertThat(committed.scores().stream().map(EventJson::text))
                .containsAll(all.stream()
                        .filter(one -> one.provenance().source().equals("board"))
                        .map(EventJson::text)
                        .toList())
                .filteredOn(text -> text.contains("\"source\":\"board\""))
                .doesNotHaveDuplicates();
        assertThat(committed.openTransactions()).as("open transactions").isEmpty();
    }

    private static String said(Path log) throws Exception {
        return Files.exists(log) ? Files.readString(log) : "nothing";
    }
}
