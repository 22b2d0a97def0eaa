package dev.leapfrog.sinks.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import dev.leapfrog.events.delivery.Delivery;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.route.Countries;
import dev.leapfrog.sinks.route.RouteFilter;
import dev.leapfrog.sinks.route.RouteNews;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.topic.TopicRecord;
import dev.leapfrog.sinks.topic.Unreadable;
import dev.leapfrog.sinks.watch.WatchList;
import org.apache.kafka.common.errors.WakeupException;

/**
 * All routes at work: a thread that reads what there is to tell, one that hears what people ask for, and one for each
 * endpoint.
 */
public final class Deliveries implements AutoCloseable {
    /** Of which topics there is something to tell. */
    private static final List<Topic<? extends Output>> TOLD = List.of(
            Topics.STORIES,
            Topics.ALERTS_FRONTIER,
            Topics.ALERTS_GAPS,
            Topics.ALERTS_PRICES,
            Topics.ALERTS_RELEASES,
            Topics.ALERTS_UPTAKE,
            Topics.ALERTS_SOURCES);

    private static final long CLOSING_MILLIS = 3_000;

    private final Consumer<String> lines;
    private final TopicDeliveryLog log;
    private final TopicReader<Output> told;
    private final TopicReader<Delivery> asked;
    private final Map<String, RouteDelivery> routes = new LinkedHashMap<>();
    private final List<RouteIntake> intakes = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();
    private final List<Thread> endpoints = new ArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private Deliveries(
            TopicDeliveryLog log, TopicReader<Output> told, TopicReader<Delivery> asked, Consumer<String> lines) {
        this.lines = lines;
        this.log = log;
        this.told = told;
        this.asked = asked;
    }

    /**
     * What routes share.
     *
     * @param watched what the user calls mine now
     * @param lines for people: what fails, and when it goes well again
     */
    public record Surroundings(
            Supplier<WatchList> watched,
            Countries countries,
            InstantSource clock,
            RandomGenerator random,
            Consumer<String> lines) {}

    /**
     * Starts to tell.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @throws IllegalStateException when a topic does not exist
     */
    public static Deliveries start(
            Map<String, Object> clients, Topics names, List<Destination> destinations, Surroundings around) {
        TopicReader<Delivery> asked = TopicReader.open(clients, names, List.of(Topics.DELIVERIES), Unreadable.SKIP);
        SortedMap<String, RouteState> states;
        TopicReader<Output> told;
        try {
            states = RouteState.read(asked);
            told = TopicReader.open(clients, names, TOLD, Unreadable.SKIP);
        } catch (RuntimeException failed) {
            asked.close();
            throw failed;
        }
        Deliveries started = new Deliveries(new TopicDeliveryLog(clients, names), told, asked, around.lines());
        for (Destination destination : destinations) {
            started.add(destination, states.getOrDefault(destination.route().name(), new RouteState()), around);
        }
        started.startThreads();
        return started;
    }

    private void add(Destination destination, RouteState state, Surroundings around) {
        String name = destination.route().name();
        Instant now = around.clock().instant();
        Delivery.Progress progress =
                state.progress() == null ? new Delivery.Progress(name, now, Map.of(), null) : state.progress();
        RouteDelivery delivery =
                new RouteDelivery(destination, state, progress, log, around.clock(), around.random(), around.lines());
        RouteFilter filter = new RouteFilter(destination.route().selection(), around.watched(), around.countries());
        routes.put(name, delivery);
        intakes.add(new RouteIntake(new RouteNews(filter, progress.since()), delivery, around.clock()));
        endpoints.add(new Thread(delivery, "route " + name));
    }

    private void startThreads() {
        readers.add(new Thread(() -> reading(this::tell), "routes"));
        readers.add(new Thread(() -> reading(this::listen), "redelivery"));
        readers.forEach(Thread::start);
        endpoints.forEach(Thread::start);
    }

    private void reading(Runnable reading) {
        try {
            reading.run();
            ended.complete(null);
        } catch (WakeupException stopped) {
            ended.complete(null);
        } catch (RuntimeException | Error failed) {
            lines.accept("routes are not served any more: " + failed.getMessage());
            ended.completeExceptionally(failed);
        }
    }

    private void tell() {
        try (told) {
            told.readToEnd(this::take);
            flush();
            told.follow(this::take);
            flush();
        }
    }

    private void take(TopicRecord<Output> record) {
        for (RouteIntake intake : intakes) {
            uninterrupted(() -> intake.take(record));
        }
    }

    private void flush() {
        intakes.forEach(intake -> uninterrupted(intake::flush));
    }

    private void listen() {
        Map<String, RouteDelivery> byName = new HashMap<>(routes);
        try (asked) {
            asked.follow(record -> {
                if (record.value() instanceof Delivery.Waiting waiting) {
                    RouteDelivery route = byName.get(waiting.route());
                    if (route != null) {
                        uninterrupted(() -> route.ask(waiting));
                    }
                }
            });
        }
    }

    /** Something that may wait for the cluster. */
    private interface Interruptible {
        void run() throws InterruptedException;
    }

    private static void uninterrupted(Interruptible action) {
        try {
            action.run();
        } catch (InterruptedException asked) {
            throw new IllegalStateException("reading was interrupted", asked);
        }
    }

    /** Completes when reading has ended; exceptionally when it failed, with its reason. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /** What is on its way is waited for, for a few seconds; what was not sent by then is sent after the next start. */
    @Override
    public void close() {
        told.stop();
        asked.stop();
        routes.values().forEach(RouteDelivery::stop);
        List<Thread> all = new ArrayList<>(readers);
        all.addAll(endpoints);
        try {
            for (Thread thread : all) {
                thread.join(CLOSING_MILLIS);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        all.forEach(Thread::interrupt);
        log.close();
    }
}
