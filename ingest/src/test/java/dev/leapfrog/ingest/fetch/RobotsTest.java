package dev.leapfrog.ingest.fetch;

import java.io.IOException;
import java.time.Duration;

import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.fetch.request.Reach;
import dev.leapfrog.ingest.fetch.request.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RobotsTest {
    private final VirtualTime time = new VirtualTime("2026-11-23T12:00:00Z");
    private final OriginServer origin;
    private final Fetcher fetcher = new Fetcher(FetchSettings.of("test"), variable -> null, time, time);

    RobotsTest() throws IOException {
        origin = OriginServer.start().on("/page", Answers.ok("text/plain", "here"));
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        origin.close();
    }

    @Test
    void shouldBeAskedOnceADay() throws InterruptedException {
        robots("User-agent: *\nDisallow: /private\n");

        assertThat(fetch("/page")).isInstanceOf(Fetched.Changed.class);
        assertThat(fetch("/page")).isInstanceOf(Fetched.Changed.class);
        assertThat(origin.asked("/robots.txt")).hasSize(1);
        time.pass(Duration.ofHours(25));
        assertThat(fetch("/page")).isInstanceOf(Fetched.Changed.class);
        assertThat(origin.asked("/robots.txt")).hasSize(2);
    }

    @Test
    void shouldKeepUsOffWhatItForbids() throws InterruptedException {
        robots("User-agent: *\nDisallow: /private\n");

        assertThat(fetch("/private/page?x=1"))
                .isEqualTo(new Fetched.Refused("robots.txt of 127.0.0.1 forbids /private/page", null, null));
        assertThat(origin.asked("/private/page?x=1")).isEmpty();
    }

    @Test
    void shouldPreferWhatItSaysOfUs() throws InterruptedException {
        robots("User-agent: *\nDisallow: /\n\nUser-agent: Leapfrog\nAllow: /page\nDisallow: /\n");

        assertThat(fetch("/page")).isInstanceOf(Fetched.Changed.class);
        assertThat(fetch("/other")).isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void shouldBeAskedOfWhereARedirectLeads() throws InterruptedException {
        robots("User-agent: *\nDisallow: /private\n");
        origin.on("/old", Answers.status("302 Found\r\nLocation: /private/new"));

        assertThat(fetch("/old")).isInstanceOf(Fetched.Refused.class);
        assertThat(origin.asked("/private/new")).isEmpty();
    }

    @Test
    void shouldSlowUsDown() throws InterruptedException {
        robots("User-agent: *\nCrawl-delay: 20\n");

        fetch("/page");
        fetch("/page");

        assertThat(time.waits()).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    @Test
    void shouldForbidAllWithADelayOverFiveMinutes() throws InterruptedException {
        robots("User-agent: *\nCrawl-delay: 301\n");

        assertThat(fetch("/page")).isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void shouldForbidNothingWhenItIsNotThere() throws InterruptedException {
        for (String status : new String[] {"404 Not Found", "410 Gone", "403 Forbidden"}) {
            origin.on("/robots.txt", Answers.status(status));
            assertThat(fetch("/page")).as(status).isInstanceOf(Fetched.Changed.class);
            time.pass(Duration.ofHours(25));
        }
    }

    @Test
    void shouldKeepUsOffWhileItCannotBeHad() throws InterruptedException {
        origin.on("/robots.txt", Answers.status("503 Busy\r\nRetry-After: 7"));
        assertThat(fetch("/page"))
                .isEqualTo(new Fetched.Unavailable(
                        "503 Service Unavailable, asked for its robots.txt", Duration.ofSeconds(7)));
        origin.on("/robots.txt", Answers.resetInTheMiddle());
        assertThat(fetch("/page")).isInstanceOf(Fetched.Unavailable.class);
        robots("#".repeat(600 << 10));
        assertThat(fetch("/page")).isInstanceOf(Fetched.Unavailable.class);
        origin.on("/robots.txt", Answers.html("403 Forbidden\r\ncf-mitigated: challenge", "<html></html>"));
        assertThat(fetch("/page")).isInstanceOf(Fetched.Refused.class);
        assertThat(origin.asked("/page")).isEmpty();

        robots("");
        assertThat(fetch("/page")).isInstanceOf(Fetched.Changed.class);
    }

    private void robots(String text) {
        origin.on("/robots.txt", Answers.ok("text/plain", text));
    }

    private Fetched fetch(String path) throws InterruptedException {
        return fetcher.fetch(Request.to(origin.url(path), Reach.LOCAL));
    }
}
