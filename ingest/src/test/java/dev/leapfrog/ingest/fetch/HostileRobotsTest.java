package dev.leapfrog.ingest.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.fetch.request.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A robots.txt that means harm, or nothing, is answered by an outcome all the same. */
class HostileRobotsTest {
    private static final int SIZE = 500 << 10;
    private static final String LONG_PATH = "/" + "a".repeat(2000) + "c";

    @Test
    void shouldComeToAnEnd() throws IOException, InterruptedException {
        String[] texts = {
            "User-agent: *\nDisallow: /" + "*a".repeat(SIZE / 2 - 20) + "b\n",
            "User-agent: *\n" + ("Disallow: /" + "*a".repeat(60) + "b\n").repeat(SIZE / 135),
            "User-agent: *\n" + "Disallow: /%\n".repeat(SIZE / 13),
            "User-agent: " + "x".repeat(SIZE),
            "\n".repeat(SIZE),
            "Disallow".repeat(SIZE / 8),
            "\uFEFFUser-agent: *\r\rCrawl-delay: 1e999\nCrawl-delay: -1\nCrawl-delay: NaN\n",
            noise(),
        };
        for (String text : texts) {
            VirtualTime time = new VirtualTime("2026-11-23T12:00:00Z");
            try (OriginServer origin = OriginServer.start();
                    Fetcher fetcher = new Fetcher(FetchSettings.of("test"), variable -> null, time, time)) {
                origin.on("/robots.txt", Answers.whole("200 OK", text.getBytes(StandardCharsets.ISO_8859_1)));
                origin.on(LONG_PATH, Answers.ok("text/plain", "here"));

                assertThat(fetcher.fetch(Request.to(origin.url(LONG_PATH), Reach.LOCAL)))
                        .isInstanceOf(Fetched.Changed.class);
            }
        }
    }

    private static String noise() {
        byte[] noise = new byte[SIZE];
        new Random(5).nextBytes(noise);
        return new String(noise, StandardCharsets.ISO_8859_1);
    }
}
