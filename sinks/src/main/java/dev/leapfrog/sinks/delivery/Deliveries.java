package dev.leapfrog.sinks.delivery;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.route.Countries;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.topic.TopicRecord;
import dev.leapfrog.sinks.topic.Unreadable;
import dev.leapfrog.sinks.watch.WatchList;
import org.apache.kafka.common.errors.WakeupException;

/**
 * All routes at work: a thread that reads what there is to tell, and for each route one that tells it and one that
 * hears what people ask for, while it is served here.
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
    private final TopicReader<Output> told;
    private final List<RouteService> services = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<RouteTerm> terms = new ArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private boolean isClosing;

    private Deliveries(TopicReader<Output> told, Consumer<String> lines) {
        this.told = told;
        this.lines = lines;
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
     * Starts to tell, each route as soon as no other process does.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @throws IllegalStateException when a topic does not exist
     */
    public static Deliveries start(
            Map<String, Object> clients, Topics names, List<Destination> destinations, Surroundings around) {
        TopicReader.open(clients, names, List.of(Topics.DELIVERIES), Unreadable.SKIP)
                .close();
        Deliveries started = new Deliveries(TopicReader.open(clients, names, TOLD, Unreadable.SKIP), around.lines());
        for (Destination destination : destinations) {
            RouteService service = new RouteService(clients, names, destination, around, started.new Owned());
            started.services.add(service);
            started.threads.add(
                    new Thread(service, "route " + destination.route().name()));
        }
        started.threads.add(new Thread(started::read, "routes"));
        started.threads.forEach(Thread::start);
        return started;
    }

    private final class Owned implements RouteService.Terms {
        @Override
        public void began(RouteTerm term) {
            synchronized (terms) {
                terms.add(term);
                terms.notifyAll();
            }
            told.stop();
        }

        @Override
        public void ended(RouteTerm term) {
            synchronized (terms) {
                terms.remove(term);
            }
        }
    }

    private void read() {
        try (told) {
            tell();
            ended.complete(null);
        } catch (InterruptedException | WakeupException stopped) {
            ended.complete(null);
        } catch (RuntimeException | Error failed) {
            lines.accept("routes are not served any more: " + failed.getMessage());
            ended.completeExceptionally(failed);
        }
    }

    /** Each time that a route begins to be served here, all is read from the beginning, for all of them. */
    private void tell() throws InterruptedException {
        for (List<RouteTerm> served = served(); !served.isEmpty(); served = served()) {
            Map<RouteTerm, RouteIntake> intakes = new LinkedHashMap<>();
            served.forEach(term -> intakes.put(term, term.intake()));
            told.restart(Map.of());
            told.followTogether(records -> intakes.entrySet().removeIf(intake -> !took(intake, records)));
        }
    }

    /** What is served here, as soon as anything is; nothing when there is no more to come. */
    private List<RouteTerm> served() throws InterruptedException {
        synchronized (terms) {
            while (terms.isEmpty() && !isClosing) {
                terms.wait();
            }
            return isClosing ? List.of() : List.copyOf(terms);
        }
    }

    private static boolean took(Map.Entry<RouteTerm, RouteIntake> intake, List<TopicRecord<Output>> records) {
        try {
            intake.getValue().take(records);
            return true;
        } catch (OwnershipLostException lost) {
            intake.getKey().stop();
            return false;
        } catch (InterruptedException ending) {
            throw new IllegalStateException("reading was interrupted", ending);
        }
    }

    /** Completes when reading has ended; exceptionally when it failed, with its reason. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /** What is on its way is waited for, for a few seconds; what was not sent by then is sent after the next start. */
    @Override
    public void close() {
        synchronized (terms) {
            isClosing = true;
            terms.notifyAll();
        }
        told.stop();
        services.forEach(RouteService::stop);
        try {
            for (Thread thread : threads) {
                thread.join(CLOSING_MILLIS);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
    }
}
