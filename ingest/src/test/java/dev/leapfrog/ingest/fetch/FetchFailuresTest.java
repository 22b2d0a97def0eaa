package dev.leapfrog.ingest.fetch;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.leapfrog.ingest.fetch.OriginServer.Answering;
import dev.leapfrog.ingest.fetch.request.Caps;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.fetch.request.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** All that can go wrong with a page, each with its outcome; the table is printed. */
class FetchFailuresTest {
    private static final Caps SMALL = new Caps(1 << 20, 1 << 20, Duration.ofSeconds(30));
    /** For servers that never come to an end. */
    private static final Caps SHORT = new Caps(1 << 20, 1 << 20, Duration.ofMillis(400));

    private static final String CHALLENGE =
            "<!doctype html><html><head><title>Just a moment...</title></head><body>checking</body></html>";
    private static final byte[] PACKED = Answers.gzip(noise(200_000));

    private final List<String> table = new ArrayList<>();

    /** What is to come out: the kind of outcome, a part of its reason. */
    private record Expected(Class<? extends Fetched> outcome, String reason) {}

    @Test
    void shouldEndEveryFailureInOneLine() throws IOException, InterruptedException {
        try (OriginServer origin = OriginServer.start();
                Fetcher fetcher = fetcher(new VirtualTime("2026-11-23T12:00:00Z"))) {
            Table failures = (name, caps, answering, expected) -> {
                String path = "/" + name.replace(' ', '-');
                origin.on(path, answering);
                check(name, fetcher.fetch(request(origin.url(path)).with(caps)), expected);
            };
            statuses(failures);
            connections(failures);
            bodies(failures);
            redirects(failures, origin);
            challenges(failures);
            unreachable(fetcher);
        }
        table.forEach(System.out::println);
        assertThat(table).hasSizeGreaterThan(40);
    }

    @FunctionalInterface
    private interface Table {
        void row(String name, Caps caps, Answering answering, Expected expected) throws InterruptedException;
    }

    private static void statuses(Table failures) throws InterruptedException {
        failures.row("304 unasked", SMALL, Answers.status("304 Not Modified"), unavailable("nothing was had before"));
        failures.row("401", SMALL, Answers.status("401 Unauthorized"), refused("401 Unauthorized"));
        failures.row("403", SMALL, Answers.html("403 Forbidden", "no"), refused("403 Forbidden"));
        failures.row("404", SMALL, Answers.status("404 Not Found"), unavailable("404 Not Found"));
        failures.row("410", SMALL, Answers.status("410 Gone"), unavailable("410 Gone"));
        failures.row("418", SMALL, Answers.status("418 Teapot"), unavailable("unexpected status 418"));
        failures.row("451", SMALL, Answers.status("451 Legal"), refused("451"));
        failures.row("204", SMALL, Answers.status("204 No Content"), unavailable("unexpected status 204"));
        failures.row(
                "429 with seconds",
                SMALL,
                Answers.status("429 Too Many Requests\r\nRetry-After: 120"),
                unavailable("429 Too Many Requests, again after PT2M"));
        failures.row(
                "429 with a date",
                SMALL,
                Answers.status("429 Too Many Requests\r\nRetry-After: Mon, 23 Nov 2026 13:00:00 GMT"),
                unavailable("429 Too Many Requests, again after PT"));
        failures.row(
                "429 with garbage",
                SMALL,
                Answers.status("429 Too Many Requests\r\nRetry-After: soon"),
                unavailable("its Retry-After means nothing: soon"));
        failures.row("500", SMALL, Answers.status("500 Oops"), unavailable("500 Internal Server Error"));
        failures.row("502", SMALL, Answers.status("502 Bad Gateway"), unavailable("502 Bad Gateway"));
        failures.row(
                "503 with a week",
                SMALL,
                Answers.status("503 Service Unavailable\r\nRetry-After: 604800"),
                unavailable("503 Service Unavailable, again after PT24H"));
    }

    private static void connections(Table failures) throws InterruptedException {
        failures.row("reset in the middle", SMALL, Answers.resetInTheMiddle(), unavailable("127.0.0.1"));
        failures.row("closed at once", SMALL, Answers.raw(""), unavailable("closed the connection"));
        failures.row("silence", SHORT, Answers.silence(), unavailable("no whole answer within 400 ms"));
        failures.row("slow drip", SHORT, Answers.drip(), unavailable("no whole answer within 400 ms"));
        failures.row(
                "garbage", SMALL, Answers.raw("\u0000\u001bgarbage\r\n\r\n"), unavailable("does not answer in HTTP"));
        failures.row("another protocol", SMALL, Answers.raw("SSH-2.0-x\r\n"), unavailable("does not answer in HTTP"));
        failures.row(
                "huge head",
                SMALL,
                Answers.whole("200 OK\r\nX-Filler: " + "x".repeat(1 << 20), new byte[0]),
                unavailable("does not answer in HTTP: Header size"));
        failures.row(
                "many headers",
                SMALL,
                Answers.whole("200 OK" + "\r\nX-Filler: x".repeat(1 << 16), new byte[0]),
                unavailable("does not answer in HTTP: Header size"));
    }

    private static void bodies(Table failures) throws InterruptedException {
        failures.row(
                "Content-Length too large",
                SMALL,
                Answers.whole("200 OK\r\nContent-Length: 500", "short".getBytes(StandardCharsets.UTF_8)),
                unavailable("closed the connection in the middle"));
        failures.row(
                "chunk cut short",
                SMALL,
                Answers.whole("200 OK\r\nTransfer-Encoding: chunked", "ff\r\nabc".getBytes(StandardCharsets.UTF_8)),
                unavailable("closed the connection in the middle"));
        failures.row(
                "announced over the cap",
                SMALL,
                Answers.headThenSilence("200 OK\r\nContent-Length: 2000000"),
                unavailable("over the cap of 1048576 bytes"));
        failures.row(
                "body over the cap",
                SMALL,
                Answers.repeated("200 OK", noise(4096), 1 << 20),
                unavailable("over the cap"));
        failures.row(
                "truncated gzip",
                SMALL,
                Answers.gzipped(Answers.cut(PACKED, PACKED.length / 2)),
                unavailable("its gzip ends in the middle"));
        failures.row(
                "gzip without its check sum",
                SMALL,
                Answers.gzipped(Answers.cut(PACKED, PACKED.length - 8)),
                unavailable("its gzip ends in the middle"));
        byte[] damaged = PACKED.clone();
        damaged[1000] ^= 0x40;
        failures.row("damaged gzip", SMALL, Answers.gzipped(damaged), unavailable("gzip"));
        failures.row(
                "no gzip",
                SMALL,
                Answers.gzipped("plain text".getBytes(StandardCharsets.UTF_8)),
                unavailable("damaged"));
        failures.row(
                "gzip bomb of 1 GiB",
                Caps.DEFAULT,
                Answers.repeated("200 OK\r\nContent-Encoding: gzip", Answers.gzip(new byte[1 << 20]), 1024),
                unavailable("a gzip bomb"));
        failures.row(
                "unpacked over the cap",
                SMALL,
                Answers.gzipped(Answers.gzip(noise(2 << 20))),
                unavailable("over the cap"));
        failures.row(
                "unasked encoding",
                SMALL,
                Answers.whole("200 OK\r\nContent-Encoding: br", new byte[10]),
                unavailable("packed as br"));
        failures.row(
                "another media type",
                SMALL,
                Answers.html("200 OK", "<html><title>Welcome</title></html>"),
                unavailable("served text/html, not text/csv or text/plain"));
    }

    private static void redirects(Table failures, OriginServer origin) throws InterruptedException {
        String self = origin.url("/redirect-loop").toString();
        failures.row(
                "redirect loop", SMALL, Answers.status("302 F\r\nLocation: " + self), unavailable("redirect loop"));
        for (int i = 0; i < 10; i++) {
            origin.on("/hop/" + i, Answers.status("302 Found\r\nLocation: /hop/" + (i + 1)));
        }
        failures.row(
                "endless redirects",
                SMALL,
                Answers.status("302 F\r\nLocation: /hop/0"),
                unavailable("more than 5 redirects"));
        failures.row(
                "redirect to a foreign host",
                SMALL,
                Answers.status("301 M\r\nLocation: https://elsewhere.example/page"),
                refused("does not name the host elsewhere.example"));
        failures.row(
                "redirect to a file",
                SMALL,
                Answers.status("301 M\r\nLocation: file:///etc/passwd"),
                refused("names no host"));
        failures.row(
                "redirect with a user",
                SMALL,
                Answers.status("301 M\r\nLocation: " + self.replace("//", "//me:secret@")),
                refused("carries a user name"));
        failures.row(
                "redirect to a login",
                SMALL,
                Answers.status("302 F\r\nLocation: /login?next=x"),
                refused("to a login"));
        failures.row("redirect to nowhere", SMALL, Answers.status("302 Found"), unavailable("leading nowhere"));
        failures.row(
                "redirect to garbage", SMALL, Answers.status("302 F\r\nLocation: ht tp:/\\"), unavailable("no URL"));
        failures.row("300", SMALL, Answers.status("300 Choices\r\nLocation: /x"), unavailable("unexpected status 300"));
    }

    private static void challenges(Table failures) throws InterruptedException {
        failures.row("challenge with 200", SMALL, Answers.html("200 OK", CHALLENGE), refused("bot check"));
        failures.row("challenge with 403", SMALL, Answers.html("403 Forbidden", CHALLENGE), refused("bot check"));
        failures.row("challenge with 503", SMALL, Answers.html("503 Busy", CHALLENGE), refused("bot check"));
        failures.row(
                "challenge by header",
                SMALL,
                Answers.html("403 Forbidden\r\ncf-mitigated: challenge", ""),
                refused("bot check: Cloudflare challenge"));
        failures.row(
                "403 of 1 GiB",
                SMALL,
                Answers.repeated("403 Forbidden", noise(4096), 1 << 18),
                refused("403 Forbidden"));
    }

    private void unreachable(Fetcher fetcher) throws IOException, InterruptedException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        check(
                "nobody listens",
                fetcher.fetch(request(URI.create("http://127.0.0.1:" + free + "/"))),
                unavailable("unreachable: 127.0.0.1 (connection refused)"));
        check(
                "no such host",
                fetcher.fetch(request(URI.create("http://no-such-host.invalid/"))),
                unavailable("unreachable: no-such-host.invalid (no address)"));
        check(
                "a private address",
                fetcher.fetch(Request.to(URI.create("https://localhost/"), Reach.PUBLIC)),
                unavailable("which is no public address"));
        try (OriginServer plain = OriginServer.start()) {
            URI secure = URI.create(plain.url("/").toString().replace("http:", "https:"));
            check("no TLS", fetcher.fetch(request(secure)), unavailable("no secure connection to 127.0.0.1"));
        }
    }

    private void check(String name, Fetched outcome, Expected expected) {
        String reason = reason(outcome);
        table.add("%-28s %-12s %s".formatted(name, outcome.getClass().getSimpleName(), reason));
        assertThat(outcome).as(name).isInstanceOf(expected.outcome());
        assertThat(reason).as(name).contains(expected.reason()).doesNotContain("\n", "Exception", "null");
    }

    private static String reason(Fetched outcome) {
        return switch (outcome) {
            case Fetched.Changed changed -> "the page";
            case Fetched.NotModified same -> "the same";
            case Fetched.NeedsKey key -> key.reason();
            case Fetched.Refused refused -> refused.reason();
            case Fetched.Unavailable unavailable ->
                unavailable.reason()
                        + (unavailable.retryAfter() == null ? "" : ", again after " + unavailable.retryAfter());
        };
    }

    private static Request request(URI url) {
        return Request.to(url, Reach.LOCAL).withMediaTypes(Set.of("text/csv", "text/plain"));
    }

    private static Expected refused(String reason) {
        return new Expected(Fetched.Refused.class, reason);
    }

    private static Expected unavailable(String reason) {
        return new Expected(Fetched.Unavailable.class, reason);
    }

    private static Fetcher fetcher(VirtualTime time) {
        return new Fetcher(FetchSettings.of("test"), variable -> null, time, time);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
