package dev.leapfrog.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.archive.ArchiveReader;
import dev.leapfrog.ingest.archive.Archives;
import dev.leapfrog.ingest.archive.LiveArchive;
import dev.leapfrog.ingest.fetch.request.ApiKey;
import dev.leapfrog.ingest.fetch.request.Caps;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.fetch.request.Request;
import dev.leapfrog.ingest.fetch.request.Validators;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.LiveResponse;
import dev.leapfrog.ingest.response.RecordedResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FetcherTest {
    private static final String DATE = "Mon, 23 Nov 2026 10:00:00 GMT";

    private final VirtualTime time = new VirtualTime("2026-11-23T12:00:00.123456Z");
    private final Map<String, String> environment = new HashMap<>();
    private final OriginServer origin;
    private Fetcher fetcher = new Fetcher(FetchSettings.of("1.2"), environment::get, time, time);

    FetcherTest() throws IOException {
        origin = OriginServer.start();
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        origin.close();
    }

    @Test
    void shouldGiveThePageWithWhatMattersOfItsHead() throws InterruptedException {
        origin.on(
                "/page",
                Answers.whole(
                        "200 OK\r\nContent-Type: text/csv; charset=windows-1252\r\nSet-Cookie: a=b\r\nETag: W/\"1\"",
                        "déjà".getBytes(StandardCharsets.ISO_8859_1)));

        LiveResponse response = page(fetcher.fetch(request("/page")));

        assertThat(response.url()).isEqualTo(origin.url("/page").toString());
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("content-type")).contains("text/csv; charset=windows-1252");
        assertThat(response.headers()).containsOnlyKeys("content-type", "etag");
        assertThat(response.body().bytes()).isEqualTo("déjà".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(response.fetchedAt()).isEqualTo(Instant.parse("2026-11-23T12:00:02.123Z"));
    }

    @Test
    void shouldSayWhoAsksAndTakeGzip() throws InterruptedException {
        byte[] text = "a text that is packed ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        origin.on("/page", Answers.gzipped(Answers.gzip(text)));

        assertThat(page(fetcher.fetch(request("/page"))).body().bytes()).isEqualTo(text);
        assertThat(origin.asked("/page").getFirst().headers())
                .containsEntry("user-agent", "Leapfrog/1.2 (+https://github.com/leapfrog-tracker/leapfrog)")
                .containsEntry("accept-encoding", "gzip");
    }

    @Test
    void shouldAskConditionallyByEtagAndByDate() throws InterruptedException {
        origin.on("/page", Answers.conditional("\"v1\"", DATE, "text"));

        Fetched first = fetcher.fetch(request("/page"));

        assertThat(first).isInstanceOf(Fetched.Changed.class);
        Validators validators = ((Fetched.Changed) first).validators();
        assertThat(validators).isEqualTo(new Validators("\"v1\"", DATE));
        for (Validators each : List.of(validators, new Validators("\"v1\"", null), new Validators(null, DATE))) {
            assertThat(fetcher.fetch(request("/page").with(each))).isInstanceOf(Fetched.NotModified.class);
        }
        assertThat(fetcher.fetch(request("/page").with(new Validators("\"v0\"", null))))
                .isInstanceOf(Fetched.Changed.class);
    }

    @Test
    void shouldFollowRedirectsAndKeepTheUrlThatWasAsked() throws InterruptedException {
        origin.on("/old", Answers.status("301 Moved\r\nLocation: /new#part"));
        origin.on("/new", Answers.ok("text/plain", "here"));

        assertThat(page(fetcher.fetch(request("/old"))).url())
                .isEqualTo(origin.url("/old").toString());
        assertThat(origin.asked("/new")).hasSize(1);
    }

    @Test
    void shouldSendKeysToTheirOriginOnly() throws InterruptedException {
        environment.put("SITE_KEY", " s3cret\n");
        origin.on("/old", Answers.status("302 Found\r\nLocation: " + origin.url("localhost", "/elsewhere")));
        origin.on("/elsewhere", Answers.ok("text/plain", "here"));
        Request request = request("/old")
                .withHosts(Set.of("127.0.0.1", "localhost"))
                .withKeys(List.of(new ApiKey("Authorization", "Bearer ", "SITE_KEY")));

        Fetched fetched = fetcher.fetch(request);

        assertThat(fetched).isInstanceOf(Fetched.Changed.class);
        assertThat(origin.asked("/old").getFirst().header("authorization")).isEqualTo("Bearer s3cret");
        assertThat(origin.asked("/elsewhere").getFirst().header("authorization"))
                .isNull();
        assertThat(origin.asked("/robots.txt"))
                .hasSize(2)
                .allSatisfy(robots -> assertThat(robots.header("authorization")).isNull());
        assertThat(request + " " + fetched).doesNotContain("s3cret");
    }

    @Test
    void shouldSayWhichKeyIsMissingAndAskNobody() throws InterruptedException {
        Request request = request("/page").withKeys(List.of(new ApiKey("x-api-key", "", "SITE_KEY")));

        assertThat(fetcher.fetch(request))
                .isEqualTo(new Fetched.NeedsKey("SITE_KEY"))
                .extracting(outcome -> ((Fetched.NeedsKey) outcome).reason())
                .isEqualTo("needs the key in environment variable SITE_KEY");
        environment.put("SITE_KEY", "s3\ncret");
        assertThat(fetcher.fetch(request).toString())
                .contains("the key in environment variable SITE_KEY has characters that cannot be sent")
                .doesNotContain("s3", "cret\"");
        assertThat(origin.asked("/page")).isEmpty();
    }

    @Test
    void shouldAskOneAtATimeAndNotTooOften() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        origin.on("/page", (asked, connection) -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            OriginServer.write(connection, "200 OK", new byte[] {'x'});
            atOnce.decrementAndGet();
        });

        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual().start(this::fetchPage))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(origin.asked("/robots.txt")).hasSize(1);
        assertThat(origin.asked("/page")).hasSize(8);
        assertThat(most).hasValue(1);
        assertThat(time.waits()).hasSize(8).allMatch(wait -> wait.equals(Duration.ofSeconds(2)));
    }

    private void fetchPage() {
        try {
            fetcher.fetch(request("/page"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void shouldKeepToTheDailyBudget() throws InterruptedException {
        fetcher.close();
        FetchSettings frugal = new FetchSettings("test", Duration.ofSeconds(5), Duration.ZERO, 3);
        fetcher = new Fetcher(frugal, environment::get, time, time);
        origin.on("/page", Answers.ok("text/plain", "here"));

        assertThat(fetcher.fetch(request("/page"))).isInstanceOf(Fetched.Changed.class);
        assertThat(fetcher.fetch(request("/page"))).isInstanceOf(Fetched.Changed.class);
        assertThat(fetcher.fetch(request("/page")))
                .isEqualTo(new Fetched.Unavailable(
                        "daily budget of 3 requests for 127.0.0.1 is used up, next after 2026-11-24T00:00:00Z",
                        Duration.between(time.instant(), Instant.parse("2026-11-24T00:00:00Z"))));
        time.pass(Duration.ofHours(12));
        assertThat(fetcher.fetch(request("/page"))).isInstanceOf(Fetched.Changed.class);
    }

    @Test
    void shouldStopWhenInterrupted() throws InterruptedException {
        CountDownLatch isAsked = new CountDownLatch(1);
        origin.on("/page", (asked, connection) -> {
            isAsked.countDown();
            new CountDownLatch(1).await();
        });
        CountDownLatch isInterrupted = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                fetcher.fetch(request("/page"));
            } catch (InterruptedException expected) {
                isInterrupted.countDown();
            }
        });
        isAsked.await();
        thread.interrupt();

        isInterrupted.await();
    }

    @Test
    void shouldBeArchivedAsItWasServed(@TempDir Path folder) throws InterruptedException, IOException {
        origin.on("/page", Answers.gzipped(Answers.gzip("text".getBytes(StandardCharsets.UTF_8))));
        LiveResponse response = page(fetcher.fetch(request("/page")));
        SourceState.Cursor at;
        try (LiveArchive archive = LiveArchive.open(folder, time, LiveArchive.FILE_SIZE, Map.of())) {
            at = archive.append(response);
        }

        try (ArchiveReader reader =
                Archives.open(List.of(folder.resolve(at.file()))).read(null)) {
            RecordedResponse read = Objects.requireNonNull(reader.next());
            assertThat(read.at()).isEqualTo(at);
            assertThat(read.date()).isEqualTo(response.fetchedAt());
            assertThat(read.url()).isEqualTo(response.url());
            assertThat(((Body) read.content()).sha256())
                    .isEqualTo(response.body().sha256());
        }
    }

    @Test
    void shouldHaveTheseDefaults() {
        assertThat(FetchSettings.of("1.2"))
                .isEqualTo(new FetchSettings(
                        "Leapfrog/1.2 (+https://github.com/leapfrog-tracker/leapfrog)",
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(2),
                        500));
        assertThat(Caps.DEFAULT).isEqualTo(new Caps(64 << 20, 64 << 20, Duration.ofSeconds(60)));
        assertThat(Backoff.DEFAULT).isEqualTo(new Backoff(Duration.ofSeconds(30), Duration.ofHours(6)));
    }

    /** What was cut off so cannot be known here; the parser will notice. */
    @Test
    void shouldTakeNoMoreThanTheContentLength() throws InterruptedException {
        origin.on(
                "/page", Answers.whole("200 OK\r\nContent-Length: 4", "half a page".getBytes(StandardCharsets.UTF_8)));

        assertThat(page(fetcher.fetch(request("/page"))).body().bytes())
                .asString()
                .isEqualTo("half");
    }

    @Test
    void shouldBreakOffWhenItIsClosed() throws InterruptedException {
        CountDownLatch isAsked = new CountDownLatch(1);
        origin.on("/page", (asked, connection) -> {
            isAsked.countDown();
            new CountDownLatch(1).await();
        });
        Thread closing = Thread.ofVirtual().start(() -> {
            try {
                isAsked.await();
                fetcher.close();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(fetcher.fetch(request("/page"))).isInstanceOf(Fetched.Unavailable.class);
        closing.join();
    }

    @Test
    void shouldRefuseRequestsThatCannotBeSent() {
        assertThatThrownBy(() -> Request.to(URI.create("http://example.org/"), Reach.PUBLIC))
                .hasMessageContaining("only https is fetched");
        assertThatThrownBy(() -> Request.to(URI.create("file:///etc/passwd"), Reach.LOCAL))
                .hasMessageContaining("names no host");
        assertThatThrownBy(() -> request("/page").withHosts(Set.of("other")))
                .hasMessageContaining("does not name the host 127.0.0.1");
        assertThatThrownBy(() -> new ApiKey("Host", "", "KEY")).hasMessageContaining("cannot be set");
        assertThatThrownBy(() -> new ApiKey("x-key", "a\r\nb", "KEY")).hasMessageContaining("cannot be sent");
    }

    private Request request(String path) {
        return Request.to(origin.url(path), Reach.LOCAL);
    }

    private static LiveResponse page(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Changed.class);
        return ((Fetched.Changed) fetched).response();
    }
}
