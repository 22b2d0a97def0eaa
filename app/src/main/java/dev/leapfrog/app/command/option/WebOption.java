package dev.leapfrog.app.command.option;

import dev.leapfrog.app.config.Configuration;
import dev.leapfrog.sinks.web.server.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the HTTP server listens. */
public final class WebOption {
    @Option(
            names = "--web-port",
            paramLabel = "PORT",
            description =
                    "Where the dashboard and the HTTP API are, on loopback unless configured otherwise; 0 for any free"
                            + " port (default: 8080, or what web.port in the configuration says).")
    private @Nullable Integer port;

    /** What the configuration says, at the port that was asked for. */
    public WebSettings settings(Configuration configuration) {
        try {
            return port == null ? configuration.web() : configuration.web().at(port);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUsage(String.valueOf(wrong.getMessage()).replace("web.port", "--web-port"));
        }
    }
}
