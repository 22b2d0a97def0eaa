package dev.leapfrog.sinks.delivery;

import java.util.List;
import java.util.Map;

import dev.leapfrog.events.delivery.Delivery;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.route.RouteFilter;
import dev.leapfrog.sinks.route.RouteNews;
import dev.leapfrog.sinks.topic.TopicReader;
import dev.leapfrog.sinks.topic.Unreadable;

/** A route from when it is owned until it is not: what was remembered of it, and what hears people ask for more. */
final class RouteTerm implements AutoCloseable {
    private final Destination destination;
    private final Deliveries.Surroundings around;
    private final TopicDeliveryLog log;
    private final TopicReader<Delivery> asked;
    private final RouteDelivery delivery;
    private final Thread listening;

    private RouteTerm(
            Destination destination,
            Deliveries.Surroundings around,
            TopicDeliveryLog log,
            TopicReader<Delivery> asked,
            RouteDelivery delivery) {
        this.destination = destination;
        this.around = around;
        this.log = log;
        this.asked = asked;
        this.delivery = delivery;
        this.listening =
                new Thread(this::listen, "redelivery " + destination.route().name());
    }

    /**
     * Begins where the last owner ended. Its log is closed to it first, so that nothing is added to what is read here.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     */
    static RouteTerm begin(
            Map<String, Object> clients,
            Topics names,
            Destination destination,
            Deliveries.Surroundings around,
            Ownership ownership)
            throws InterruptedException {
        String name = destination.route().name();
        TopicDeliveryLog log = TopicDeliveryLog.open(clients, names, name);
        TopicReader<Delivery> asked;
        try {
            asked = TopicReader.open(clients, names, List.of(Topics.DELIVERIES), Unreadable.SKIP);
        } catch (RuntimeException failed) {
            log.close();
            throw failed;
        }
        try {
            RouteState state = RouteState.read(asked).getOrDefault(name, new RouteState());
            Delivery.Progress begun = new Delivery.Progress(name, around.clock().instant(), Map.of(), null);
            RouteDelivery delivery = new RouteDelivery(
                    destination,
                    state,
                    state.progress() == null ? begun : state.progress(),
                    log,
                    ownership,
                    around.clock(),
                    around.random(),
                    around.lines());
            RouteTerm term = new RouteTerm(destination, around, log, asked, delivery);
            term.listening.start();
            return term;
        } catch (RuntimeException failed) {
            asked.close();
            log.close();
            throw failed;
        }
    }

    private void listen() {
        try (asked) {
            asked.follow(record -> {
                if (record.value() instanceof Delivery.Waiting waiting
                        && waiting.route().equals(delivery.progress().route())) {
                    ask(waiting);
                }
            });
        } catch (OwnershipLostException lost) {
            stop();
        }
    }

    private void ask(Delivery.Waiting waiting) {
        try {
            delivery.ask(waiting);
        } catch (InterruptedException ending) {
            stop();
        }
    }

    /** What takes the records of the topics for it, from the first on. */
    RouteIntake intake() {
        RouteFilter filter = new RouteFilter(destination.route().selection(), around.watched(), around.countries());
        return new RouteIntake(new RouteNews(filter, delivery.progress().since()), delivery, around.clock());
    }

    /**
     * Tells, until it is stopped, or another serves the route.
     *
     * @throws OwnershipLostException when nothing can be remembered any more
     */
    void run() throws InterruptedException {
        delivery.run();
    }

    /** Ends it after the message that is on its way. */
    void stop() {
        delivery.stop();
    }

    @Override
    public void close() {
        asked.stop();
        boolean isInterrupted = false;
        try {
            listening.join();
        } catch (InterruptedException ending) {
            isInterrupted = true;
        }
        delivery.close();
        log.close();
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
