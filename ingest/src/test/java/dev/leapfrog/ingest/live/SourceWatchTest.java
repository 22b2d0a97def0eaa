package dev.leapfrog.ingest.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.archive.LiveArchive;
import dev.leapfrog.ingest.fetch.Answers;
import dev.leapfrog.ingest.fetch.FetchSettings;
import dev.leapfrog.ingest.fetch.Fetcher;
import dev.leapfrog.ingest.fetch.OriginServer;
import dev.leapfrog.ingest.fetch.policy.Pause;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.MemoryLogs;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.source.Polling;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.definition.Definitions;
import dev.leapfrog.ingest.source.definition.InvalidDefinitionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists that go on at other addresses, from a server on loopback. */
class SourceWatchTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));
    private static final FetchSettings SETTINGS = new FetchSettings("test", Duration.ofSeconds(5), Duration.ZERO, 1000);

    @TempDir
    private Path folder;

    private final MemoryLogs logs = new MemoryLogs();
    private OriginServer origin;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        origin = OriginServer.start();
        fetcher = new Fetcher(SETTINGS, Map.<String, String>of()::get, CLOCK, time -> {});
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        origin.close();
    }

    @Test
    void shouldFollowTheLinkOfAListWhileItTellsOfNewModels() throws Exception {
        linked(1, "a", "</models?page=2>; rel=\"next\"");
        linked(2, "b", "</models?page=3>; rel=\"next\"");
        linked(3, "c", "");

        watch(models(5));
        assertThat(fetched(1, 2, 3)).containsExactly(1, 1, 1);

        watch(models(5));
        assertThat(fetched(1, 2, 3)).as("nothing on page 1 was new").containsExactly(2, 1, 1);
    }

    @Test
    void shouldFollowNoFurtherThanTheDefinitionSays() throws Exception {
        linked(1, "a", "</models?page=2>; rel=\"next\"");
        linked(2, "b", "</models?page=3>; rel=\"next\"");
        linked(3, "c", "");

        watch(models(1));

        assertThat(fetched(1, 2, 3)).containsExactly(1, 1, 0);
    }

    @Test
    void shouldStayOnTheHostAndAtTheAddressesOfTheDefinition() throws Exception {
        linked(1, "a", "<" + origin.url("localhost", "/models?page=2") + ">; rel=\"next\"");
        watch(models(5));
        linked(1, "b", "</elsewhere?page=2>; rel=\"next\"");
        watch(models(5));

        assertThat(fetched(1, 2)).containsExactly(2, 0);
        assertThat(origin.asked("/elsewhere?page=2")).isEmpty();
    }

    @Test
    void shouldNotGoRoundInCircles() throws Exception {
        linked(1, "a", "</models?page=2>; rel=\"next\"");
        linked(2, "b", "</models?page=1>; rel=\"next\"");

        watch(models(5));

        assertThat(fetched(1, 2)).containsExactly(1, 1);
    }

    @Test
    void shouldFollowWhereTheBodySaysThatTheListGoesOn() throws Exception {
        linked(1, "a", "", "/models?page=2");
        linked(2, "b", "");

        watch(models(5));
        watch(models(5));

        assertThat(fetched(1, 2)).as("known or not").containsExactly(2, 2);
    }

    @Test
    void shouldGoOnWhereAPointerThatIsUnchangedPoints() throws Exception {
        origin.on("/latest", Answers.conditional("\"1\"", "Fri, 01 May 2026 00:00:00 GMT", "{\"page\": \"may\"}"));
        origin.on("/may", Answers.ok("application/json", "{\"models\": [{\"id\": \"a\"}]}"));
        Source source = source("""
                source: pointed
                about: a test
                format: json
                urls: %s
                pointer: {url: %s, to: "%s", parts: {page: page}}
                poll: {urls: %s, every: P1D}
                models: {complete: true, rows: models.*, model: {name: id}}
                """.formatted(
                origin.url("/") + "{page}", origin.url("/latest"), origin.url("/") + "{page}", origin.url("/latest")));

        watch(source, 2);

        assertThat(origin.asked("/latest")).hasSize(2);
        assertThat(origin.asked("/may")).hasSize(2);
    }

    @Test
    void shouldReadAListAnewWhoseFirstPageIsTheSameButALaterOneFailed() throws Exception {
        origin.on("/rows?offset=0", unchanging("{\"total\": 3, \"rows\": [{\"m\": \"a\"}, {\"m\": \"b\"}]}"));
        origin.on("/rows?offset=2", Answers.status("500 Oops"));

        watch(paged(), List.of(() -> {}, () -> {
            assertThat(logs.state("paged").health())
                    .extracting(SourceState.Health::failures)
                    .isEqualTo(2);
            origin.on("/rows?offset=2", unchanging("{\"total\": 3, \"rows\": [{\"m\": \"c\"}]}"));
        }));

        assertThat(logs.observations())
                .filteredOn(ModelListed.class::isInstance)
                .hasSize(3);
        assertThat(origin.asked("/rows?offset=2")).hasSize(3);
    }

    @Test
    void shouldReadALaterPageThatChangedThoughTheFirstIsTheSame() throws Exception {
        origin.on("/rows?offset=0", unchanging("{\"total\": 3, \"rows\": [{\"m\": \"a\"}, {\"m\": \"b\"}]}"));
        origin.on("/rows?offset=2", unchanging("{\"total\": 3, \"rows\": [{\"m\": \"c\"}]}"));

        watch(
                paged(),
                List.of(() -> origin.on(
                        "/rows?offset=2", Answers.ok("text/plain", "{\"total\": 3, \"rows\": [{\"m\": \"d\"}]}"))));

        assertThat(logs.observations())
                .filteredOn(ModelListed.class::isInstance)
                .hasSize(4);
    }

    @Test
    void shouldGoOnWhereAPageThatIsUnchangedSaysThatItsListGoesOn() throws Exception {
        origin.on("/models?page=1", unchanging("{\"models\": [{\"id\": \"a\"}], \"next\": \"/models?page=2\"}"));
        origin.on("/models?page=2", Answers.status("500 Oops"));

        watch(models(5), List.of(() -> linked(2, "b", "")));

        assertThat(fetched(1, 2)).containsExactly(2, 2);
        assertThat(logs.observations())
                .filteredOn(ModelListed.class::isInstance)
                .hasSize(2);
    }

    @Test
    void shouldReadOnWhereAListWithNewcomersWasBrokenOff() throws Exception {
        linked(1, "a", "</models?page=2>; rel=\"next\"");
        origin.on("/models?page=2", Answers.status("500 Oops"));
        watch(models(5));

        linked(2, "b", "</models?page=3>; rel=\"next\"");
        linked(3, "c", "");
        watch(models(5), 2);

        assertThat(fetched(1, 2, 3)).containsExactly(3, 2, 1);
        assertThat(logs.observations())
                .filteredOn(ModelListed.class::isInstance)
                .hasSize(3);
    }

    @Test
    void shouldBeDueAtOnceAfterARoundThatWasBrokenOff() throws Exception {
        Thread watching = Thread.currentThread();
        AtomicBoolean isAsked = new AtomicBoolean();
        linked(1, "a", "", "/models?page=2");
        origin.on("/models?page=2", (asked, connection) -> {
            if (!isAsked.getAndSet(true)) {
                watching.interrupt();
            }
        });
        Source source = models(5);
        Polling polling = Objects.requireNonNull(source.polling());

        watch(source);
        assertThat(SourceWatch.due(Optional.of(logs.state("listed")), polling)).isEqualTo(Instant.EPOCH);

        linked(2, "b", "");
        watch(source);
        assertThat(SourceWatch.due(Optional.of(logs.state("listed")), polling))
                .isEqualTo(CLOCK.instant().plus(polling.every()));
    }

    @Test
    void shouldTellOfAListThatGoesOnForEver() throws Exception {
        for (int page = 1; page <= 401; page++) {
            linked(page, "a", "", "/models?page=" + (page + 1));
        }

        watch(models(1000));

        assertThat(fetched(400, 401)).containsExactly(1, 0);
        assertThat(logs.state("listed").health())
                .extracting(SourceState.Health::failures, SourceState.Health::reason)
                .containsExactly(1, "more than 400 pages");
    }

    @Test
    void shouldTellOfAHistoryAsOfThePast() throws Exception {
        origin.on("/history", Answers.ok("application/json", """
                [{"name": "a", "score": 1200, "day": "2024-03-01"}, {"name": "a", "score": 1210, "day": "2024-04-01"}]"""));

        watch(source("""
                source: past
                about: a test
                history: true
                format: json
                poll: {urls: %s, every: P1D}
                boards:
                  - board: test/past/overall
                    scale: ELO
                    version: one
                    complete: true
                    date: day
                    rows: "*"
                    model: name
                    score: score
                """.formatted(origin.url("/history"))));

        assertThat(logs.observations())
                .filteredOn(BoardPublished.class::isInstance)
                .hasSize(2)
                .allSatisfy(told -> assertThat(told.provenance().mode()).isEqualTo(Mode.BACKFILL));
    }

    private void linked(int page, String model, String link, String... next) {
        String goesOn = next.length == 0 ? "null" : "\"" + next[0] + "\"";
        String body = "{\"models\": [{\"id\": \"" + model + "\"}], \"next\": " + goesOn + "}";
        origin.on(
                "/models?page=" + page,
                Answers.whole(
                        "200 OK\r\nContent-Type: application/json" + (link.isEmpty() ? "" : "\r\nLink: " + link),
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    private static OriginServer.Answering unchanging(String body) {
        return Answers.conditional("\"1\"", "Fri, 01 May 2026 00:00:00 GMT", body);
    }

    private Source paged() throws InvalidDefinitionException {
        return source("""
                source: paged
                about: a test
                format: json
                urls: %s
                poll: {urls: %s, every: P1D}
                pages: {part: offset, first: 0, size: 2, total: total, rows: "rows.*", same: [$total]}
                models: {complete: true, rows: rows.*, model: {name: m}}
                """.formatted(origin.url("/rows?offset=") + "{offset}", origin.url("/rows?offset=0")));
    }

    private List<Integer> fetched(int... pages) {
        return Arrays.stream(pages)
                .mapToObj(page -> origin.asked("/models?page=" + page).size())
                .toList();
    }

    private Source models(int follow) throws InvalidDefinitionException {
        return source("""
                source: listed
                about: a test
                format: json
                urls: %s
                more: next
                poll: {urls: %s, every: P1D, follow: %d}
                models:
                  complete: true
                  rows: models.*
                  model: {name: id}
                """.formatted(origin.url("/models?page=") + "{page}", origin.url("/models?page=1"), follow));
    }

    private static Source source(String definition) throws InvalidDefinitionException {
        return Definitions.read(definition.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    /** Fetches all of a source once. */
    private void watch(Source source) throws IOException {
        watch(source, 1);
    }

    private void watch(Source source, int rounds) throws IOException {
        watch(source, Collections.nCopies(rounds - 1, () -> {}));
    }

    /** Fetches all of a source, and again after each of what happens between. */
    private void watch(Source source, List<Runnable> between) throws IOException {
        Iterator<Runnable> next = between.iterator();
        try (LiveArchive archive = LiveArchive.open(folder, CLOCK, LiveArchive.FILE_SIZE, Map.of())) {
            Intake intake = logs.live(List.of(source), Resolver.bundled(), "run");
            Polling polling = Objects.requireNonNull(source.polling());
            WatchRound round = new WatchRound(
                    source,
                    polling,
                    url -> PollingRequest.of(polling, url, Reach.LOCAL),
                    fetcher,
                    new LiveIntake(archive, intake, CLOCK),
                    new NetworkOutage(CLOCK, false),
                    (url, outcome) -> {});
            Pause pause = time -> {
                if (!next.hasNext()) {
                    throw new InterruptedException("all rounds are over");
                }
                next.next().run();
            };
            SourceWatch watch = new SourceWatch(polling, round, new LiveSettings.Timing(CLOCK, pause, new Random(1)));
            assertThatThrownBy(() -> watch.run(Instant.EPOCH)).isInstanceOf(InterruptedException.class);
        }
    }
}
