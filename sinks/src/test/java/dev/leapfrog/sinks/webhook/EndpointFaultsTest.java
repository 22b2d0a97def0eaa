package dev.leapfrog.sinks.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

import dev.leapfrog.sinks.ManualClock;
import dev.leapfrog.sinks.UnheardPort;
import dev.leapfrog.sinks.delivery.Outcome;
import dev.leapfrog.sinks.delivery.Outcome.Blames;
import dev.leapfrog.sinks.delivery.Outcome.RetryLater;
import dev.leapfrog.sinks.message.Notices;
import dev.leapfrog.sinks.message.Wording;
import dev.leapfrog.sinks.secret.Secret;
import dev.leapfrog.sinks.webhook.LoopbackEndpoint.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is made of each answer, and of none. */
@Timeout(60)
class EndpointFaultsTest {
    private LoopbackEndpoint endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint = LoopbackEndpoint.start();
    }

    @AfterEach
    void stop() throws IOException {
        endpoint.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void shouldTakeEverySuccessForOne(int status) throws Exception {
        assertThat(after(LoopbackEndpoint.status(status))).isEqualTo(new Outcome.Delivered());
    }

    @Test
    void shouldLeaveAnEndpointAloneForAsLongAsItAsks() throws Exception {
        assertThat(after(LoopbackEndpoint.status(429, "Retry-After: 120")))
                .isEqualTo(new RetryLater("it answered 429", Duration.ofMinutes(2), Blames.ENDPOINT));
        assertThat(after(LoopbackEndpoint.status(503, "Retry-After: Sun, 01 Mar 2026 13:00:00 GMT")))
                .isEqualTo(new RetryLater("it answered 503", Duration.ofHours(1), Blames.ENDPOINT));
        assertThat(after(LoopbackEndpoint.status(429, "Retry-After: soon")))
                .isEqualTo(new RetryLater("it answered 429", null, Blames.ENDPOINT));
    }

    @Test
    void shouldTellGoneRefusedAndFailedApart() throws Exception {
        assertThat(after(LoopbackEndpoint.status(410))).isInstanceOf(Outcome.Gone.class);
        assertThat(after(LoopbackEndpoint.status(400))).isInstanceOf(Outcome.Rejected.class);
        assertThat(after(LoopbackEndpoint.status(413))).isInstanceOf(Outcome.Rejected.class);
        assertThat(after(LoopbackEndpoint.status(500)))
                .isEqualTo(new RetryLater("it answered 500", null, Blames.MESSAGE));
        assertThat(after(LoopbackEndpoint.status(404))).isInstanceOf(RetryLater.class);
        assertThat(after(LoopbackEndpoint.status(401))).isInstanceOf(RetryLater.class);
    }

    @Test
    void shouldFollowNoRedirect() throws Exception {
        try (LoopbackEndpoint elsewhere = LoopbackEndpoint.start()) {
            Behaviour redirect =
                    LoopbackEndpoint.status(307, "Location: http://127.0.0.1:" + elsewhere.port() + "/stolen");

            assertThat(after(redirect)).isInstanceOf(RetryLater.class);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    static Stream<Behaviour> noAnswers() {
        return Stream.of(
                new Behaviour.Answer("\u0000\u0001garbage\r\n\r\n"),
                new Behaviour.Answer("HTTP/1.1 banana\r\n\r\n"),
                new Behaviour.Answer(""),
                new Behaviour.Drip("HTTP/1.1 200 ok\r\nX-Slow: ", "x".repeat(1_000), 50),
                new Behaviour.Endless("HTTP/1.1 200 ok\r\nX-Long: "),
                new Behaviour.HalfClosed(),
                new Behaviour.Silence());
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void shouldTryAgainAfterWhatIsNoAnswerAndSayNoAddress(Behaviour behaviour) throws Exception {
        Outcome outcome = after(behaviour);

        assertThat(outcome).isInstanceOf(RetryLater.class);
        assertThat(((RetryLater) outcome).blames()).isEqualTo(Blames.ENDPOINT);
        assertThat(outcome.reason()).isNotBlank().doesNotContain("127.0.0.1", "SECRET", "hook", "java");
    }

    /** It has said that it took the message; sent again, that would be told twice. */
    static Stream<Behaviour> successesWithoutEnd() {
        return Stream.of(
                new Behaviour.Answer("HTTP/1.1 200 ok\r\nContent-Length: 100\r\n\r\ntruncated"),
                new Behaviour.Drip("HTTP/1.1 200 ok\r\nContent-Length: 1000\r\n\r\n", "x".repeat(1_000), 1),
                new Behaviour.Drip("HTTP/1.1 200 ok\r\nContent-Length: 9000\r\n\r\n", "x".repeat(9_000), 200),
                new Behaviour.Endless("HTTP/1.1 200 ok\r\nContent-Length: 99999999999\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("successesWithoutEnd")
    void shouldTakeTheStatusForTheAnswerWhateverFollows(Behaviour behaviour) throws Exception {
        long begun = System.nanoTime();

        assertThat(after(behaviour)).isEqualTo(new Outcome.Delivered());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(endpoint.endlessBytes()).isLessThan(50L << 20);
    }

    @Test
    void shouldSayThatThereIsNoSecureConnection() throws Exception {
        try (ServerSocket keyless = SSLContext.getDefault()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread shaking = Thread.ofVirtual().start(() -> shakeHands(keyless));
            Address refused = Address.of(new Secret("https://127.0.0.1:" + keyless.getLocalPort() + "/SECRET"));

            assertThat(channel(refused).send(Notices.message(Notices.story(1))))
                    .isEqualTo(RetryLater.unreachable("no secure connection"));
            shaking.join();
        }
    }

    private static void shakeHands(ServerSocket server) {
        try (Socket socket = server.accept()) {
            var unused = socket.getInputStream().read();
        } catch (IOException refused) {
            return;
        }
    }

    @Test
    void shouldNotGoRoundInARedirectLoop() throws Exception {
        Behaviour loop = LoopbackEndpoint.status(302, "Location: http://127.0.0.1:" + endpoint.port() + "/hook/SECRET");

        assertThat(after(loop)).isInstanceOf(RetryLater.class);
        assertThat(endpoint.requests()).hasSize(1);
    }

    @Test
    void shouldSayThatThereIsNoConnectionAndNotWhereto() throws Exception {
        try (UnheardPort port = new UnheardPort()) {
            Address refused = Address.of(new Secret("http://127.0.0.1:" + port.number() + "/SECRET"));

            assertThat(channel(refused).send(Notices.message(Notices.story(1))))
                    .isEqualTo(RetryLater.unreachable("no connection"));
        }
        assertThat(channel(Address.of(new Secret("https://host.invalid/SECRET")))
                        .send(Notices.message(Notices.story(1)))
                        .reason())
                .doesNotContain("host.invalid", "SECRET");
    }

    private Outcome after(Behaviour behaviour) throws Exception {
        endpoint.behaving(request -> behaviour);
        return channel(endpoint.address()).send(Notices.message(Notices.story(1)));
    }

    private static WebhookChannel channel(Address address) {
        return new WebhookChannel(
                new SlackFormat(Wording.PLAIN),
                address,
                new ManualClock(Instant.parse("2026-03-01T12:00:00Z")),
                Duration.ofMillis(1_500));
    }
}
