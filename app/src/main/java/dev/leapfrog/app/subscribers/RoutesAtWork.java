package dev.leapfrog.app.subscribers;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import dev.leapfrog.app.cluster.Cluster;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.route.ConfiguredRoute;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.alert.PrintableText;
import dev.leapfrog.sinks.delivery.Deliveries;
import dev.leapfrog.sinks.delivery.Destination;
import dev.leapfrog.sinks.watch.WatchList;
import org.jspecify.annotations.Nullable;

/** The routes of the configuration, delivering. */
final class RoutesAtWork {
    private RoutesAtWork() {}

    /**
     * Starts them.
     *
     * @param watched what the user watches now
     * @param err where it is said what fails
     * @return null when none is configured
     * @throws IllegalArgumentException when an address or a key is not where the configuration says
     */
    static @Nullable Deliveries start(
            Cluster cluster, Topics topics, Configuration configuration, Supplier<WatchList> watched, PrintWriter err) {
        List<Destination> destinations = destinations(configuration);
        if (destinations.isEmpty()) {
            return null;
        }
        for (Destination destination : destinations) {
            if (destination.route().selection().mine() && watched.get().models().isEmpty()) {
                err.println(
                        "route " + destination.route().name()
                                + " tells nothing: it is about what is mine, and no model is watched (leapfrog watch add MODEL)");
                err.flush();
            }
        }
        return Deliveries.start(
                cluster.clients(),
                topics,
                destinations,
                new Deliveries.Surroundings(
                        watched, new LabCountries(), InstantSource.system(), RandomGenerator.getDefault(), line -> {
                            err.println(PrintableText.of(line));
                            err.flush();
                        }));
    }

    private static List<Destination> destinations(Configuration configuration) {
        List<Destination> destinations = new ArrayList<>();
        for (ConfiguredRoute route : configuration.routes()) {
            try {
                destinations.add(route.open(System.getenv(), InstantSource.system()));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("route " + route.route().name() + ": " + wrong.getMessage(), wrong);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return destinations;
    }
}
