package dev.leapfrog.app.live;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.ingest.fetch.Answers;
import dev.leapfrog.ingest.fetch.OriginServer;
import dev.leapfrog.ingest.fetch.OriginServer.Answering;
import dev.leapfrog.ingest.live.LiveIngest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every way a server can fail, through to what is published: a good page, the failure several times, then a page with a
 * real change. All at once, and a source beside them that is well.
 */
class LiveFailuresIT {
    /** One more than it takes to be told. */
    private static final int TIMES = 4;

    private static final int VERSIONS = 20;
    private static final String HEALTHY = "healthy";

    @TempDir
    private Path folder;

    @Test
    @Timeout(240)
    void shouldPublishNothingFalseWhateverIsServed() throws Exception {
        try (OriginServer origin = OriginServer.start();
                Cluster cluster = Cluster.embedded(folder.resolve("data"), 0)) {
            cluster.createTopics(Topics.withDefaultPrefix());
            origin.on("/loop", Answers.status("302 Found\r\nLocation: /loop"));
            String definitions = Failure.all().stream()
                    .map(failure -> failure.page()
                            .definition(
                                    failure.source(), origin.url(failure.path()).toString()))
                    .collect(Collectors.joining());
            Failure.all().forEach(failure -> origin.on(failure.path(), script(failure)));
            origin.on("/" + HEALTHY, versions());
            String healthy = ListPage.BOARD.definition(
                    HEALTHY, origin.url("localhost", "/" + HEALTHY).toString());

            try (LiveIngest live = LiveTrial.start(LiveTrial.setting(
                    definitions + healthy,
                    cluster.clients(),
                    folder.resolve("archive"),
                    Clock.systemUTC(),
                    Duration.ofMillis(20)))) {
                await().atMost(Duration.ofMinutes(3)).until(() -> live.ended().isDone() || isThrough(origin));
                assertThat(live.ended()).isNotDone();
            }
            CommittedLog log = new CommittedLog(cluster.clients());
            report(log);
            verify(log);
        }
    }

    private static Answering script(Failure failure) {
        ListPage page = failure.page();
        AtomicInteger asked = new AtomicInteger();
        return (request, connection) -> {
            int time = asked.getAndIncrement();
            Answering answer = time == 0
                    ? Answers.ok(page.mediaType(), page.text())
                    : time <= TIMES ? failure.answer() : Answers.conditional("\"b\"", "never", page.changed());
            answer.answer(request, connection);
        };
    }

    /** Another page each time, until the last. */
    private static Answering versions() {
        AtomicInteger asked = new AtomicInteger();
        return (request, connection) -> {
            int version = Math.min(VERSIONS, asked.incrementAndGet());
            Answers.ok("text/csv", ListPage.BOARD.text().replace("53.0", version + ".5"))
                    .answer(request, connection);
        };
    }

    /** A page is published before the next is asked for. */
    private static boolean isThrough(OriginServer origin) {
        return Failure.all().stream()
                        .allMatch(failure -> origin.asked(failure.path()).size() > TIMES + 2)
                && origin.asked("/" + HEALTHY).size() > VERSIONS + 1;
    }

    private static void verify(CommittedLog log) {
        Map<String, List<Observation>> told = log.observations().stream()
                .collect(Collectors.groupingBy(one -> one.provenance().source()));
        Map<String, List<Alert>> alerts = log.sourceAlerts().stream().collect(Collectors.groupingBy(Alert::subject));
        for (Failure failure : Failure.all()) {
            assertThat(told.getOrDefault(failure.source(), List.of()).stream().map(LiveFailuresIT::line))
                    .as(failure.name())
                    .containsExactlyElementsOf(expected(failure.page()));
            assertThat(alerts.getOrDefault(failure.source(), List.of()))
                    .as(failure.name())
                    .extracting(Alert::kind)
                    .containsExactlyElementsOf(kinds(failure.told()));
        }
        assertThat(told.getOrDefault(HEALTHY, List.of()).stream()
                        .filter(one -> one.subject().endsWith("model-03"))
                        .map(LiveFailuresIT::line))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, VERSIONS)
                        .mapToObj(version -> "model-03 " + version + ".5")
                        .toList());
        assertThat(alerts).doesNotContainKey(HEALTHY);
        assertThat(log.openTransactions()).isEmpty();
    }

    private static List<Alert.Kind> kinds(Failure.Told told) {
        return switch (told) {
            case DEGRADED -> List.of(Alert.Kind.SOURCE_DEGRADED, Alert.Kind.SOURCE_RECOVERED);
            case HELD -> List.of(Alert.Kind.QUARANTINED, Alert.Kind.SOURCE_DEGRADED, Alert.Kind.SOURCE_RECOVERED);
            case NOTHING -> List.of();
        };
    }

    /** The first page, and the one change of the last. */
    private static List<String> expected(ListPage page) {
        return switch (page) {
            case BOARD ->
                Stream.of(
                                IntStream.rangeClosed(1, 10)
                                        .mapToObj(row -> (row > 8 ? "mod\u00E8le-" : "model-") + ListPage.two(row) + " "
                                                + (50.0 + row)),
                                Stream.of(
                                        "BoardPublished",
                                        "ArenaPublished",
                                        "model-03 59.5",
                                        "BoardPublished",
                                        "ArenaPublished"))
                        .flatMap(lines -> lines)
                        .toList();
            case PRICES ->
                Stream.of(
                                IntStream.rangeClosed(1, 10)
                                        .mapToObj(row -> "acme/model-" + ListPage.two(row) + " " + (double) row),
                                Stream.of("SnapshotPublished", "acme/model-03 2.5", "SnapshotPublished"))
                        .flatMap(lines -> lines)
                        .toList();
        };
    }

    private static String line(Observation observation) {
        return switch (observation) {
            case ScoreChanged score -> score.alias() + " " + score.score().value();
            case PriceClaimed price -> price.offer() + " " + price.price().input();
            default -> observation.getClass().getSimpleName();
        };
    }

    private static void report(CommittedLog log) {
        List<Observation> all = log.observations();
        List<Alert> alerts = log.sourceAlerts();
        Map<String, List<SourceState>> states =
                log.states().stream().collect(Collectors.groupingBy(SourceState::source));
        System.out.printf(
                "| failure, %d times | published: rows, changed | failures | told | the state said |%n", TIMES);
        System.out.println("|---|---|---|---|---|");
        for (Failure failure : Failure.all()) {
            String source = failure.source();
            long rows = all.stream()
                    .filter(one -> one.provenance().source().equals(source))
                    .filter(one -> one instanceof ScoreChanged || one instanceof PriceClaimed)
                    .count();
            String kinds = alerts.stream()
                    .filter(alert -> alert.subject().equals(source))
                    .map(alert -> alert.kind().name())
                    .collect(Collectors.joining(", "));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | 10, then %d | %d | %s | %s |%n",
                    failure.name(),
                    rows - 10,
                    worst(states.getOrDefault(source, List.of())).failures(),
                    kinds.isEmpty() ? "nothing" : kinds,
                    worst(states.getOrDefault(source, List.of())).reason());
        }
    }

    private static SourceState.Health worst(List<SourceState> states) {
        return states.stream()
                .map(SourceState::health)
                .max((one, other) -> Integer.compare(one.failures(), other.failures()))
                .orElseThrow();
    }
}
