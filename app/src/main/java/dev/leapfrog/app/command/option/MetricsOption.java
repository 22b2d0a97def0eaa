package dev.leapfrog.app.command.option;

import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.sinks.web.server.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a process that has no dashboard shows how it does. */
public final class MetricsOption {
    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description =
                    "Where /metrics for Prometheus and /health are, on loopback unless web.host in the configuration says"
                            + " otherwise; 0 for any free port. Without it, nowhere.")
    private @Nullable Integer port;

    /** As the section {@code web} of the configuration says, at the port that was asked for; null when none was. */
    public @Nullable WebSettings settings(Configuration configuration) {
        try {
            return port == null ? null : configuration.web().at(port);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUsage(String.valueOf(wrong.getMessage()).replace("web.port", "--metrics-port"));
        }
    }
}
