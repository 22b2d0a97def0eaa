package dev.leapfrog.bench.sink;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.subscribers.LabCountries;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.delivery.Deliveries;
import dev.leapfrog.sinks.delivery.Destination;
import dev.leapfrog.sinks.route.Route;
import dev.leapfrog.sinks.route.Selection;
import dev.leapfrog.sinks.secret.Secret;
import dev.leapfrog.sinks.watch.WatchList;
import dev.leapfrog.sinks.webhook.Address;
import dev.leapfrog.sinks.webhook.CloudEventsFormat;
import dev.leapfrog.sinks.webhook.WebhookChannel;

/** A route to a receiver on loopback, one message after the other, each remembered before and after. */
final class Webhook implements Measurement {
    private static final Consumer<String> SAID = System.err::println;

    private final String content;
    private final Cluster live;
    private final Topics topics;
    private int round;

    /** @param content {@code stories} or {@code alerts} */
    Webhook(String content, Cluster live, Topics topics) {
        this.content = content;
        this.live = live;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "webhook, " + content;
    }

    @Override
    public Taken run() throws Exception {
        try (LoopbackReceiver receiver = new LoopbackReceiver()) {
            Route route = new Route(
                    "round-" + round++,
                    Selection.of(Selection.Content.valueOf(content.toUpperCase(Locale.ROOT)), Severity.INFO),
                    null,
                    null);
            Destination destination = new Destination(
                    route,
                    new WebhookChannel(
                            new CloudEventsFormat(null),
                            Address.of(new Secret(receiver.address())),
                            InstantSource.system()));
            Deliveries.Surroundings around = new Deliveries.Surroundings(
                    () -> WatchList.EMPTY,
                    new LabCountries(),
                    InstantSource.system(),
                    RandomGenerator.getDefault(),
                    SAID);
            long begun = System.nanoTime();
            try (Deliveries running = Deliveries.start(live.clients(), topics, List.of(destination), around)) {
                Taken taken = receiver.awaitQuiet(begun);
                if (running.ended().isDone()) {
                    throw new IllegalStateException("the route has ended");
                }
                return taken;
            }
        }
    }
}
