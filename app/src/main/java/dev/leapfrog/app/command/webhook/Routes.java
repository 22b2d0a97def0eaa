package dev.leapfrog.app.command.webhook;

import java.io.IOException;
import java.time.InstantSource;
import java.util.stream.Collectors;

import dev.leapfrog.app.command.option.WrongUsage;
import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.app.config.route.ConfiguredRoute;
import dev.leapfrog.sinks.delivery.Destination;

/** The routes of the configuration, as a command names them. */
final class Routes {
    private Routes() {}

    /** @throws WrongUsage when there is none of that name */
    static ConfiguredRoute named(String name, Configuration configuration) {
        ConfiguredRoute route = configuration.route(name);
        if (route == null) {
            throw new WrongUsage(
                    configuration.routes().isEmpty()
                            ? "no routes are configured; name the file that has them with --config"
                            : "there is no route " + name + " in the configuration; there are "
                                    + configuration.routes().stream()
                                            .map(one -> one.route().name())
                                            .collect(Collectors.joining(", ")));
        }
        return route;
    }

    /** @throws WrongUsage when an address or a key is not where the configuration says */
    static Destination open(ConfiguredRoute route) throws IOException {
        try {
            return route.open(System.getenv(), InstantSource.system());
        } catch (IllegalArgumentException wrong) {
            throw new WrongUsage("route " + route.route().name() + ": " + wrong.getMessage());
        }
    }
}
