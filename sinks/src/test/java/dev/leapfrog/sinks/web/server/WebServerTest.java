package dev.leapfrog.sinks.web.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import dev.leapfrog.events.Samples;
import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.sinks.history.FoldedHistory;
import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.web.RawClient;
import dev.leapfrog.sinks.web.RawClient.Answered;
import dev.leapfrog.sinks.web.WebModule;
import dev.leapfrog.sinks.web.api.Api;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What the server does with any request, whatever is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebServerTest {
    private static final String TOKEN = "a token of some length";
    private static final String HOSTILE = "=HYPERLINK(\"http://evil.example\") </script><b>&\u2028\r\nX: y";

    private final FoldedHistory history = FoldedHistory.ofSamples();
    private final List<WebModule> modules = List.of(new Api(history, List.of(BoardId.parse("lmarena/text/overall"))));
    private final WebServer open = WebServer.start(settings(null, Set.of(), Set.of(), 0), modules);
    private final WebServer guarded =
            WebServer.start(settings(TOKEN, Set.of("race.example"), Set.of("https://pages.example"), 0), modules);

    private static WebSettings settings(@Nullable String token, Set<String> hosts, Set<String> origins, int rate) {
        return new WebSettings("127.0.0.1", 0, token, hosts, origins, rate);
    }

    @AfterAll
    void close() {
        open.close();
        guarded.close();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:8080, 200",
        "127.0.0.1:1, 200",
        "[::1]:8080, 200",
        "evil.example, 403",
        "evil.example:8080, 403",
        "localhost.evil.example, 403",
        "127.0.0.1.evil.example, 403",
        "race.example, 403"
    })
    void shouldAnswerOnlyUnderItsOwnNames(String host, int status) throws IOException {
        assertThat(RawClient.ask(open.address(), "GET /api/summary", "Host: " + host)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void shouldAnswerUnderANameThatIsConfigured() throws IOException {
        assertThat(RawClient.ask(guarded.address(), "GET /api/summary", "Host: race.example", bearer(TOKEN))
                        .status())
                .isEqualTo(200);
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    @Test
    void shouldAskForTheTokenForAllThatIsKnown() throws IOException {
        String basic = Base64.getEncoder().encodeToString(("me:" + TOKEN).getBytes(StandardCharsets.UTF_8));
        for (String path : List.of(
                "/api/summary",
                "/nosuch",
                "/openapi.json",
                "/metrics",
                "/js/../api/summary",
                "/js/%2e%2e/api/summary",
                "/js//../api/summary")) {
            Answered refused = RawClient.ask(guarded.address(), "GET " + path);

            assertThat(refused.status()).as(path).isEqualTo(401);
            assertThat(refused.header("www-authenticate")).contains("Basic", "Bearer");
            assertThat(refused.body()).startsWith("{\"error\":").doesNotContain(TOKEN);
        }
        assertThat(RawClient.ask(guarded.address(), "GET /api/summary", bearer("another token here"))
                        .status())
                .isEqualTo(401);
        assertThat(RawClient.ask(guarded.address(), "GET /api/summary", "Authorization: Basic %%%")
                        .status())
                .isEqualTo(401);
        assertThat(RawClient.ask(guarded.address(), "GET /api/summary", bearer(TOKEN))
                        .status())
                .isEqualTo(200);
        assertThat(RawClient.ask(guarded.address(), "GET /api/summary", "Authorization: Basic " + basic)
                        .status())
                .isEqualTo(200);
        assertThat(RawClient.ask(guarded.address(), "GET /health/live").status())
                .isEqualTo(200);
        assertThat(RawClient.ask(guarded.address(), "GET /health/ready").status())
                .isEqualTo(200);
    }

    /** The dashboard asks for the token itself, so it must be there before; it holds nothing that is known. */
    @Test
    void shouldShowTheDashboardItselfWithoutTheToken() throws IOException {
        for (String path : List.of("/", "/boards/lmarena/text/overall", "/js/main.js", "/leapfrog.css")) {
            assertThat(RawClient.ask(guarded.address(), "GET " + path).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    /** Else the browser would ask its own question, again and again, in front of the dashboard. */
    @Test
    void shouldLetScriptsAskForTheToken() throws IOException {
        Answered ofScript = RawClient.ask(guarded.address(), "GET /api/summary", "Sec-Fetch-Dest: empty");
        Answered ofAddressBar = RawClient.ask(guarded.address(), "GET /api/summary", "Sec-Fetch-Dest: document");

        assertThat(ofScript.status()).isEqualTo(401);
        assertThat(ofScript.header("www-authenticate")).isEqualTo("Bearer");
        assertThat(ofAddressBar.header("www-authenticate")).contains("Basic");
    }

    @Test
    void shouldLetNoPageOfOthersReadUnlessNamed() throws IOException {
        Answered none = RawClient.ask(open.address(), "GET /api/summary", "Origin: https://pages.example");
        Answered other =
                RawClient.ask(guarded.address(), "GET /api/summary", "Origin: https://x.example", bearer(TOKEN));
        Answered named =
                RawClient.ask(guarded.address(), "GET /api/summary", "Origin: https://pages.example", bearer(TOKEN));
        Answered before = RawClient.ask(
                guarded.address(),
                "OPTIONS /api/summary",
                "Origin: https://pages.example",
                "Access-Control-Request-Method: GET");

        assertThat(none.headers()).doesNotContainKey("access-control-allow-origin");
        assertThat(none.header("cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(other.headers()).doesNotContainKey("access-control-allow-origin");
        assertThat(named.header("access-control-allow-origin")).isEqualTo("https://pages.example");
        assertThat(named.header("vary")).contains("Origin");
        assertThat(before.status()).isEqualTo(204);
        assertThat(before.header("access-control-allow-headers")).contains("Authorization");
    }

    @Test
    void shouldRefuseChangesAskedForByPagesOfOthers() throws IOException {
        assertThat(RawClient.ask(
                                open.address(),
                                "POST /api/summary",
                                "Origin: https://evil.example",
                                "Content-Length: 0")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldSayHowOftenAClientMayAsk() throws IOException {
        try (WebServer slow = WebServer.start(settings(null, Set.of(), Set.of(), 1), modules)) {
            Answered last = RawClient.ask(slow.address(), "GET /health/live");
            for (int i = 0; i < 20 && last.status() == 200; i++) {
                last = RawClient.ask(slow.address(), "GET /health/live");
            }

            assertThat(last.status()).isEqualTo(429);
            assertThat(Integer.parseInt(last.header("retry-after"))).isBetween(1, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/summary", "/", "/nosuch", "/health/live"})
    void shouldSendSecurityHeadersWithEverything(String path) throws IOException {
        Answered answer = RawClient.ask(open.address(), "GET " + path);

        assertThat(answer.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void shouldAllowNothingButReading(String method) throws IOException {
        Answered answer = RawClient.ask(open.address(), method + " /api/stories", "Content-Length: 0");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
        assertThat(answer.body()).startsWith("{\"error\":");
    }

    @Test
    void shouldAnswerHeadAsGetWithoutABody() throws IOException {
        Answered get = RawClient.ask(open.address(), "GET /api/stories");
        Answered head = RawClient.ask(open.address(), "HEAD /api/stories");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("content-length"))
                .isEqualTo(get.header("content-length"))
                .isNotEmpty();
        assertThat(head.header("etag")).isEqualTo(get.header("etag")).isNotEmpty();
    }

    @Test
    void shouldSendNothingThatTheClientHasAlready() throws IOException {
        String tag = RawClient.ask(open.address(), "GET /api/gaps").header("etag");
        Answered same = RawClient.ask(open.address(), "GET /api/gaps", "If-None-Match: \"x\", " + tag);

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("etag")).isEqualTo(tag);
        assertThat(RawClient.ask(open.address(), "GET /api/gaps", "If-None-Match: \"x\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldPackForThoseWhoCanUnpack() throws Exception {
        HttpResponse<byte[]> packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(open.address() + "api/boards"))
                                .header("Accept-Encoding", "br, gzip;q=0.5")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        Answered plain = RawClient.ask(open.address(), "GET /api/boards", "Accept-Encoding: gzip;q=0");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body().getBytes(StandardCharsets.UTF_8));
        assertThat(plain.headers()).doesNotContainKey("content-encoding");
        assertThat(plain.header("vary")).contains("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/..%2f..%2fpom.xml", "/webjars/../../x.js", "/js/%2e%2e/%2e%2e/x.js", "/js", "/.git/x.json"})
    void shouldServeNoFileOutsideThePages(String path) throws IOException {
        assertThat(RawClient.ask(open.address(), "GET " + path).status()).isBetween(400, 404);
    }

    @Test
    void shouldSayWhetherItCanAnswerYet() throws IOException {
        FoldedHistory beginning = FoldedHistory.ofSamples();
        try (WebServer server =
                WebServer.start(settings(null, Set.of(), Set.of(), 0), List.of(new Api(beginning, List.of())))) {
            for (LiveHistory.Progress progress : LiveHistory.Progress.values()) {
                beginning.progress(progress);
                Answered ready = RawClient.ask(server.address(), "GET /health/ready");

                assertThat(ready.status()).isEqualTo(progress == LiveHistory.Progress.FOLLOWING ? 200 : 503);
                assertThat(RawClient.ask(server.address(), "GET /health/live").status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void shouldKeepHostileTextData() throws IOException {
        FoldedHistory hostile = new FoldedHistory();
        Story story = Samples.all().stream()
                .filter(Story.class::isInstance)
                .map(Story.class::cast)
                .findFirst()
                .orElseThrow();
        hostile.add(new Story(
                story.identity(),
                story.kind(),
                story.subject(),
                story.time(),
                Alert.Severity.MAJOR,
                new Story.Text(HOSTILE, List.of(HOSTILE)),
                story.about(),
                story.alerts()));
        try (WebServer server =
                WebServer.start(settings(null, Set.of(), Set.of(), 0), List.of(new Api(hostile, List.of())))) {
            Answered json = RawClient.ask(server.address(), "GET /api/stories");
            Answered csv = RawClient.ask(server.address(), "GET /api/stories?format=csv");
            Answered echoed = RawClient.ask(server.address(), "GET /api/stories?limit=%3Cscript%3E%0d%0aX:%20y");

            assertThat(json.header("content-type")).startsWith("application/json");
            assertThat(json.body())
                    .contains("\"headline\":\"=HYPERLINK(\\\"http://evil.example\\\") </script><b>&")
                    .contains("\\r\\nX: y");
            assertThat(csv.header("content-disposition")).isEqualTo("attachment; filename=\"stories.csv\"");
            assertThat(csv.body()).contains(",\"'=HYPERLINK(\"\"http://evil.example\"\")");
            assertThat(echoed.status()).isEqualTo(400);
            assertThat(echoed.header("content-type")).startsWith("application/json");
            assertThat(echoed.headers()).doesNotContainKey("x");
        }
    }

    @Test
    void shouldSayThatAPortIsTaken() {
        int port = URI.create(open.address()).getPort();

        assertThatIllegalStateException()
                .isThrownBy(() -> WebServer.start(WebSettings.onLoopback(port), modules))
                .withMessageStartingWith("port " + port + " of 127.0.0.1, for the dashboard and the API, is taken")
                .withMessageContaining("--web-port");
    }

    @Test
    void shouldListenBeyondThisMachineOnlyWithAToken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebSettings("0.0.0.0", 0, null, Set.of(), Set.of(), 0))
                .withMessageContaining("web.tokenFile")
                .withMessageContaining("LEAPFROG_WEB_TOKEN");
        assertThat(new WebSettings("0.0.0.0", 0, TOKEN, Set.of(), Set.of(), 0).toString())
                .doesNotContain(TOKEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebSettings("127.0.0.1", 0, "short", Set.of(), Set.of(), 0))
                .withMessageContaining("at least 16 characters");
    }
}
