package dev.leapfrog.sinks.delivery;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.leapfrog.events.delivery.Delivery;
import dev.leapfrog.events.delivery.Delivery.Undelivered;
import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.events.json.EventJson;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.sinks.ManualClock;
import dev.leapfrog.sinks.UnheardPort;
import dev.leapfrog.sinks.message.Notices;
import dev.leapfrog.sinks.route.Digest;
import dev.leapfrog.sinks.route.QuietHours;
import dev.leapfrog.sinks.route.Route;
import dev.leapfrog.sinks.route.Selection;
import dev.leapfrog.sinks.route.Selection.Content;
import dev.leapfrog.sinks.secret.Secret;
import dev.leapfrog.sinks.webhook.Address;
import dev.leapfrog.sinks.webhook.CloudEventsFormat;
import dev.leapfrog.sinks.webhook.LoopbackEndpoint;
import dev.leapfrog.sinks.webhook.LoopbackEndpoint.Behaviour;
import dev.leapfrog.sinks.webhook.LoopbackEndpoint.Request;
import dev.leapfrog.sinks.webhook.WebhookChannel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Real endpoints on loopback, hours and days of a clock that the test sets. */
@Timeout(120)
class OutageTest {
    private static final Instant START = Notices.NOON;

    private final ManualClock clock = new ManualClock(START);
    private final MemoryLog log = new MemoryLog();
    private final List<String> lines = new ArrayList<>();
    private final Given ownership = new Given();
    private LoopbackEndpoint endpoint;

    /** Ownership as a test has it. */
    private static final class Given implements Ownership {
        private volatile boolean isConfirmed = true;

        @Override
        public boolean isHeld() {
            return true;
        }

        @Override
        public boolean isConfirmed() {
            return isConfirmed;
        }
    }

    @BeforeEach
    void start() throws IOException {
        endpoint = LoopbackEndpoint.start();
    }

    @AfterEach
    void stop() throws IOException {
        endpoint.close();
    }

    @Test
    void shouldDeliverEverythingInOrderAfterAnHourOfNoConnection() throws Exception {
        UnheardPort unheard = new UnheardPort();
        int port = unheard.number();
        RouteDelivery delivery = delivery(
                new Route("team", Selection.of(Content.STORIES, Severity.INFO), null, null),
                Address.of(new Secret("http://127.0.0.1:" + port + "/SECRET")),
                log);
        tell(delivery, 1, 2, 3);
        drive(delivery, START.plus(Duration.ofHours(1)));
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("no connection", "3 waiting")
                .doesNotContain("127.0.0.1");

        unheard.close();
        endpoint.close();
        endpoint = LoopbackEndpoint.at(port);
        drive(delivery, START.plus(Duration.ofMinutes(71)));

        assertThat(told(endpoint)).containsExactly(1, 2, 3);
        assertThat(lines.getLast()).contains("delivered again after 1 h");
        assertThat(log.state().waiting()).isEmpty();
    }

    @Test
    void shouldLoseNothingInADayOfOutageWhileThingsGoOnHappening() throws Exception {
        endpoint.behaving(request -> LoopbackEndpoint.status(503));
        RouteDelivery delivery = delivery(null, null);
        for (int hour = 0; hour < 24; hour++) {
            tell(delivery, hour);
            drive(delivery, START.plus(Duration.ofHours(hour + 1)));
        }
        int attempts = endpoint.requests().size();
        assertThat(attempts).isBetween(120, 400);
        assertThat(log.state().undelivered()).isEmpty();

        endpoint.behaving(request -> LoopbackEndpoint.status(200));
        drive(delivery, START.plus(Duration.ofHours(24).plusMinutes(15)));

        assertThat(told(endpoint).subList(attempts, attempts + 24))
                .isEqualTo(IntStream.range(0, 24).boxed().toList());
        assertThat(log.state().undelivered()).isEmpty();
        assertThat(log.state().waiting()).isEmpty();
    }

    @Test
    void shouldGiveUpAfterADayAndDeliverAgainWhenAskedWithTheSameId() throws Exception {
        endpoint.behaving(request -> LoopbackEndpoint.status(503));
        RouteDelivery delivery = delivery(null, null);
        tell(delivery, 1);
        drive(delivery, START.plus(Duration.ofHours(25)));
        Undelivered dead = log.state().undelivered().getFirst();
        assertThat(dead.reason()).isEqualTo("it answered 503");
        assertThat(Duration.between(START, dead.at())).isGreaterThanOrEqualTo(Duration.ofDays(1));
        int before = endpoint.requests().size();

        endpoint.behaving(request -> LoopbackEndpoint.status(200));
        delivery.ask(dead.again(clock.instant()));
        drive(delivery, START.plus(Duration.ofHours(26)));

        assertThat(endpoint.requests()).hasSize(before + 1);
        assertThat(ids(endpoint)).containsOnly(dead.id());
        assertThat(log.state().undelivered()).isEmpty();
    }

    @Test
    void shouldLeaveItAloneAsLongAsItAsks() throws Exception {
        List<Instant> asked = new ArrayList<>();
        endpoint.behaving(request -> {
            asked.add(clock.instant());
            return asked.size() == 1 ? LoopbackEndpoint.status(429, "Retry-After: 3600") : LoopbackEndpoint.status(200);
        });
        RouteDelivery delivery = delivery(null, null);
        tell(delivery, 1, 2);

        drive(delivery, START.plus(Duration.ofHours(2)));

        assertThat(asked).hasSize(3);
        assertThat(Duration.between(START, asked.get(1)))
                .isBetween(Duration.ofHours(1), Duration.ofHours(1).plusSeconds(6));
        assertThat(told(endpoint)).containsExactly(1, 1, 2);
    }

    @Test
    void shouldLeaveItAloneUntilTheDateItNames() throws Exception {
        List<Instant> asked = new ArrayList<>();
        endpoint.behaving(request -> {
            asked.add(clock.instant());
            return asked.size() == 1
                    ? LoopbackEndpoint.status(429, "Retry-After: Sun, 01 Mar 2026 15:30:00 GMT")
                    : LoopbackEndpoint.status(200);
        });
        RouteDelivery delivery = delivery(null, null);
        tell(delivery, 1, 2);

        drive(delivery, START.plus(Duration.ofHours(6)));

        assertThat(asked).hasSize(3);
        assertThat(asked.get(1))
                .isBetween(Instant.parse("2026-03-01T15:30:00Z"), Instant.parse("2026-03-01T15:30:06Z"));
    }

    @Test
    void shouldSwitchOffAnEndpointThatIsGoneAndKeepWhatItWouldHaveBeenTold() throws Exception {
        endpoint.behaving(request -> LoopbackEndpoint.status(410));
        RouteDelivery delivery = delivery(null, null);
        tell(delivery, 1, 2);
        drive(delivery, START.plus(Duration.ofHours(1)));
        tell(delivery, 3);
        drive(delivery, START.plus(Duration.ofDays(3)));

        assertThat(endpoint.requests()).hasSize(1);
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("switched off: it answered 410 (gone)", "leapfrog webhook redeliver team")
                .doesNotContain("127.0.0.1", "SECRET");
        assertThat(log.state().undelivered()).hasSize(3);
        assertThat(delivery.progress().gone()).isEqualTo(START);

        endpoint.behaving(request -> LoopbackEndpoint.status(200));
        RouteDelivery restarted = delivery(null, null);
        for (Undelivered dead : log.state().undelivered()) {
            restarted.ask(dead.again(clock.instant()));
        }
        drive(restarted, START.plus(Duration.ofDays(3).plusHours(1)));
        assertThat(told(endpoint)).containsExactly(1, 1, 2, 3);
        assertThat(restarted.progress().gone()).isNull();
    }

    @Test
    void shouldNotLetAMessageThatTheEndpointCannotBearHoldUpTheOthers() throws Exception {
        endpoint.behaving(
                request -> number(request) == 1 ? LoopbackEndpoint.status(500) : LoopbackEndpoint.status(200));
        RouteDelivery delivery = delivery(null, null);
        tell(delivery, 1, 2, 3, 4);

        drive(delivery, START.plus(Duration.ofMinutes(2)));
        assertThat(told(endpoint)).contains(2, 3, 4);
        assertThat(log.state().waiting())
                .singleElement()
                .extracting(Delivery.Waiting::id)
                .isEqualTo(id(1));

        drive(delivery, START.plus(Duration.ofHours(26)));
        assertThat(log.state().undelivered())
                .singleElement()
                .extracting(Undelivered::id)
                .isEqualTo(id(1));
    }

    @Test
    void shouldPutARefusedMessageAsideAtOnceAndGoOn() throws Exception {
        endpoint.behaving(
                request -> number(request) == 1 ? LoopbackEndpoint.status(400) : LoopbackEndpoint.status(200));
        RouteDelivery delivery = delivery(null, null);
        tell(delivery, 1, 2);

        drive(delivery, START.plusSeconds(1));

        assertThat(told(endpoint)).containsExactly(1, 2);
        assertThat(log.state().undelivered())
                .singleElement()
                .extracting(Undelivered::attempts)
                .isEqualTo(1);
    }

    @Test
    void shouldSayItAgainWithTheSameIdWhenKilledBetweenSayingAndRemembering() throws Exception {
        RouteDelivery killed = delivery(null, null);
        tell(killed, 1);
        log.dieAt(delivery -> delivery instanceof Delivery.Delivered);
        assertThatThrownBy(killed::step).isInstanceOf(MemoryLog.Killed.class);

        RouteDelivery restarted = delivery(null, null);
        tell(restarted, 1);
        drive(restarted, START.plus(Duration.ofHours(1)));
        tell(restarted, 1);
        drive(restarted, START.plus(Duration.ofHours(2)));

        assertThat(endpoint.requests()).hasSize(2);
        assertThat(ids(endpoint)).containsOnly(id(1));
    }

    @Test
    void shouldSayNothingWhileTheClusterDoesNotConfirmThatItServesTheRoute() throws Exception {
        RouteDelivery delivery = delivery(null, null);
        tell(delivery, 1);
        ownership.isConfirmed = false;
        delivery.step();
        delivery.step();
        assertThat(endpoint.requests()).isEmpty();

        ownership.isConfirmed = true;
        delivery.step();
        assertThat(told(endpoint)).containsExactly(1);
    }

    @Test
    void shouldNotDelayOthersByAnEndpointThatNeverAnswers() throws Exception {
        endpoint.behaving(request -> new Behaviour.Silence());
        try (LoopbackEndpoint well = LoopbackEndpoint.start()) {
            RouteDelivery stuck = delivery(null, null);
            RouteDelivery other = delivery(
                    new Route("other", Selection.of(Content.STORIES, Severity.INFO), null, null),
                    well.address(),
                    new MemoryLog());
            Thread stuckThread = serving(stuck);
            Thread otherThread = serving(other);
            for (int number = 0; number < 20; number++) {
                tell(stuck, number);
                tell(other, number);
            }
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (well.requests().size() < 20 && System.nanoTime() < patience) {
                Thread.sleep(10);
            }

            assertThat(told(well)).isEqualTo(IntStream.range(0, 20).boxed().toList());
            assertThat(endpoint.requests()).hasSize(1);
            stuck.stop();
            other.stop();
            stuckThread.interrupt();
            stuckThread.join();
            otherThread.join();
        }
    }

    @Test
    void shouldTellADigestTogetherAndWhatMattersMostAtOnce() throws Exception {
        Digest daily =
                new Digest(Digest.Period.DAILY, LocalTime.of(8, 0), DayOfWeek.MONDAY, ZoneId.of("UTC"), Severity.MAJOR);
        RouteDelivery delivery = delivery(daily, null);
        delivery.tell(List.of(notice(1, Severity.NOTICE)), Map.of());
        delivery.tell(List.of(notice(2, Severity.MAJOR)), Map.of());
        delivery.tell(List.of(notice(3, Severity.NOTICE)), Map.of());
        drive(delivery, START.plus(Duration.ofHours(19)));
        assertThat(endpoint.bodies()).singleElement().asString().contains("Story 2");

        endpoint.behaving(request -> LoopbackEndpoint.status(503));
        drive(delivery, Instant.parse("2026-03-02T08:30:00Z"));
        RouteDelivery restarted = delivery(daily, null);
        endpoint.behaving(request -> LoopbackEndpoint.status(200));
        drive(restarted, Instant.parse("2026-03-02T10:00:00Z"));

        assertThat(endpoint.bodies().getLast())
                .contains("dev.leapfrog.Digest", "Story 1", "Story 3")
                .doesNotContain("Story 2");
        assertThat(ids(endpoint).stream().distinct()).hasSize(2);
        assertThat(log.state().waiting()).isEmpty();
    }

    @Test
    void shouldBeQuietAtNightEvenWhenItTriesAgain() throws Exception {
        QuietHours night = new QuietHours(LocalTime.of(13, 0), LocalTime.of(7, 0), ZoneId.of("UTC"), null);
        List<Instant> asked = new ArrayList<>();
        endpoint.behaving(request -> {
            asked.add(clock.instant());
            return LoopbackEndpoint.status(asked.size() < 12 ? 503 : 200);
        });
        RouteDelivery delivery = delivery(null, night);
        tell(delivery, 1);

        drive(delivery, Instant.parse("2026-03-02T09:00:00Z"));

        assertThat(asked)
                .allMatch(at -> at.isBefore(START.plus(Duration.ofHours(1)))
                        || !at.isBefore(Instant.parse("2026-03-02T07:00:00Z")));
        assertThat(log.state().delivered()).isEqualTo(1);
    }

    private static Thread serving(RouteDelivery delivery) {
        return Thread.ofVirtual().start(() -> {
            try {
                delivery.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void shouldCountWhatBecomesOfMessages() throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Metrics.addRegistry(registry);
        Route route = new Route("counted", Selection.of(Content.STORIES, Severity.INFO), null, null);
        endpoint.behaving(request -> LoopbackEndpoint.status(503));
        try (RouteDelivery delivery = delivery(route, endpoint.address(), log)) {
            assertThat(counted(registry, "delivered")).isZero();
            tell(delivery, 1, 2);
            drive(delivery, START.plus(Duration.ofMinutes(1)));
            int attempts = endpoint.requests().size();

            assertThat(measured(registry, "waiting")).isEqualTo(2);
            assertThat(measured(registry, "failures")).isEqualTo(attempts).isPositive();
            assertThat(counted(registry, "failed")).isEqualTo(attempts);

            endpoint.behaving(request -> LoopbackEndpoint.status(number(request) == 1 ? 200 : 400));
            drive(delivery, START.plus(Duration.ofHours(1)));

            assertThat(measured(registry, "waiting")).isZero();
            assertThat(measured(registry, "failures")).isZero();
            assertThat(measured(registry, "dead")).isEqualTo(1);
            assertThat(counted(registry, "delivered")).isEqualTo(1);
            assertThat(counted(registry, "given_up")).isEqualTo(1);
        } finally {
            Metrics.removeRegistry(registry);
        }
        assertThat(registry.find("leapfrog.deliveries.waiting")
                        .tag("route", "counted")
                        .gauge())
                .as("of a route that is served no more")
                .isNull();
    }

    private static double counted(MeterRegistry registry, String outcome) {
        return registry.get("leapfrog.deliveries")
                .tags("route", "counted", "outcome", outcome)
                .counter()
                .count();
    }

    private static double measured(MeterRegistry registry, String what) {
        return registry.get("leapfrog.deliveries." + what)
                .tag("route", "counted")
                .gauge()
                .value();
    }

    private RouteDelivery delivery(@Nullable Digest digest, @Nullable QuietHours quiet) {
        Route route = new Route("team", Selection.of(Content.STORIES, Severity.INFO), digest, quiet);
        return delivery(route, endpoint.address(), log);
    }

    private RouteDelivery delivery(Route route, Address to, MemoryLog remembered) {
        RouteState state = remembered.state();
        Delivery.Progress progress = state.progress();
        return new RouteDelivery(
                new Destination(route, new WebhookChannel(new CloudEventsFormat(null), to, clock)),
                state,
                progress == null ? new Delivery.Progress("team", START, Map.of(), null) : progress,
                remembered,
                ownership,
                clock,
                new Random(7),
                lines::add);
    }

    private static void tell(RouteDelivery delivery, int... numbers) throws InterruptedException {
        for (int number : numbers) {
            delivery.tell(List.of(notice(number, Severity.NOTICE)), Map.of());
        }
    }

    private static Notice notice(int number, Severity severity) {
        return Notice.of(Notices.story(number, 0, severity, "Story " + number, START, Mode.LIVE), null);
    }

    private static String id(int number) {
        return notice(number, Severity.NOTICE).id();
    }

    /** Lets time pass, as the delivery asks to be looked at. */
    private void drive(RouteDelivery delivery, Instant until) throws InterruptedException {
        while (true) {
            Instant next = delivery.step();
            if (next.isAfter(until)) {
                clock.set(until);
                return;
            }
            if (next.isAfter(clock.instant())) {
                clock.set(next);
            }
        }
    }

    private static List<Integer> told(LoopbackEndpoint endpoint) {
        return endpoint.requests().stream().map(OutageTest::number).toList();
    }

    private static List<String> ids(LoopbackEndpoint endpoint) {
        Function<Request, String> id = request -> request.headers().getOrDefault("webhook-id", "");
        return endpoint.requests().stream().map(id).toList();
    }

    private static int number(Request request) {
        String headline = EventJson.mapper()
                .readTree(request.body())
                .path("data")
                .path("headline")
                .asString();
        return Integer.parseInt(headline.substring("Story ".length()));
    }
}
