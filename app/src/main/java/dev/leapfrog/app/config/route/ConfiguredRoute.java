package dev.leapfrog.app.config.route;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;

import dev.leapfrog.sinks.delivery.Channel;
import dev.leapfrog.sinks.delivery.Destination;
import dev.leapfrog.sinks.route.Route;

/** A route, and how to come to its endpoint. */
public final class ConfiguredRoute {
    private final Route route;
    private final Opening channel;

    ConfiguredRoute(Route route, Opening channel) {
        this.route = route;
        this.channel = channel;
    }

    /** Reads addresses and keys, and makes a channel of them. */
    interface Opening {
        Channel open(Map<String, String> environment, InstantSource clock) throws IOException;
    }

    public Route route() {
        return route;
    }

    /**
     * Ready to send.
     *
     * @throws IllegalArgumentException when the environment, or a file, does not hold what the configuration says
     * @throws IOException when a file cannot be read
     */
    public Destination open(Map<String, String> environment, InstantSource clock) throws IOException {
        return new Destination(route, channel.open(environment, clock));
    }
}
