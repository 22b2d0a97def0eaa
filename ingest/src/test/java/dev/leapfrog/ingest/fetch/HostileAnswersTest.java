package dev.leapfrog.ingest.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import dev.leapfrog.ingest.fetch.request.Caps;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.fetch.request.Request;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever bytes a server sends, there is an outcome. */
class HostileAnswersTest {
    private static final int SEEDS = 3000;
    private static final Caps CAPS = new Caps(1 << 20, 1 << 20, Duration.ofSeconds(20));
    private static final String[] HEADS = {
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\nETag: \"x\"\r\n\r\ntext",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ntext\r\n0\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: /page?x=1\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 120\r\nContent-Length: 4\r\n\r\nslow",
        "HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n\u001f\u008b\b",
        "HTTP/1.1 200 OK\r\nContent-Length: banana\r\n\r\ntext",
        "HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\ntext",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\ntext",
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\ntext",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\ntext",
        "HTTP/1.1 999 What\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http:nowhere\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: //[::1\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:99999/\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: ?\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type:\r\nContent-Encoding: gzip, gzip\r\n\r\n",
    };

    @Test
    void shouldAllHaveAnOutcome() throws IOException, InterruptedException {
        Map<String, Integer> outcomes = new TreeMap<>();
        VirtualTime time = new VirtualTime("2026-11-23T12:00:00Z");
        FetchSettings quick = new FetchSettings("test", Duration.ofSeconds(5), Duration.ZERO, Integer.MAX_VALUE);
        try (OriginServer origin = OriginServer.start();
                Fetcher fetcher = new Fetcher(quick, variable -> null, time, time)) {
            Request request = Request.to(origin.url("/page"), Reach.LOCAL).with(CAPS);
            for (int seed = 0; seed < SEEDS; seed++) {
                String answer = seed < HEADS.length ? HEADS[seed] : mutated(new Random(seed));
                origin.on("/page", Answers.raw(answer));
                origin.on("/page?x=1", Answers.raw(answer));

                Fetched fetched = fetcher.fetch(request);

                assertThat(fetched.toString()).as("seed %d", seed).doesNotContain("Exception");
                outcomes.merge(fetched.getClass().getSimpleName(), 1, Integer::sum);
            }
        }
        System.out.println(SEEDS + " hostile answers: " + outcomes);
        assertThat(outcomes).containsKeys("Changed", "Unavailable");
    }

    private static String mutated(Random random) {
        byte[] bytes = HEADS[random.nextInt(HEADS.length)].getBytes(StandardCharsets.ISO_8859_1);
        byte[] mutated = random.nextBoolean() ? bytes : Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
        for (int i = random.nextInt(3); i > 0; i--) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
        }
        return new String(mutated, StandardCharsets.ISO_8859_1);
    }
}
