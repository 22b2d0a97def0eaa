package dev.leapfrog.sinks.delivery;

import dev.leapfrog.sinks.route.Route;

/** A route and the way to its endpoint. */
public record Destination(Route route, Channel channel) {
    /** The route, for people: {@code team (slack)}. */
    String shown() {
        return route.name() + " (" + channel.name() + ")";
    }
}
