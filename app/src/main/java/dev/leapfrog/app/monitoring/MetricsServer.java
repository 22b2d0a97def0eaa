package dev.leapfrog.app.monitoring;

import java.util.List;
import java.util.function.Supplier;

import dev.leapfrog.sinks.prometheus.PrometheusRoute;
import dev.leapfrog.sinks.web.about.HealthRoutes;
import dev.leapfrog.sinks.web.about.HealthRoutes.Readiness;
import dev.leapfrog.sinks.web.server.WebServer;
import dev.leapfrog.sinks.web.server.WebServer.Purpose;
import dev.leapfrog.sinks.web.server.WebSettings;
import org.jspecify.annotations.Nullable;

/** {@code /metrics} and {@code /health/...} of a process, where they were asked for. */
public final class MetricsServer implements AutoCloseable {
    private final @Nullable WebServer server;

    private MetricsServer(@Nullable WebServer server) {
        this.server = server;
    }

    /**
     * Starts to listen. What was counted before is not seen, so it comes before the work.
     *
     * @param settings null when nobody is to listen
     * @param readiness what the process does now
     * @throws IllegalStateException when the port is taken
     */
    public static MetricsServer start(@Nullable WebSettings settings, Supplier<Readiness> readiness) {
        return new MetricsServer(
                settings == null
                        ? null
                        : WebServer.start(
                                Purpose.METRICS,
                                settings,
                                List.of(new PrometheusRoute(), new HealthRoutes(readiness))));
    }

    /** What to say of it at the end of a line: where it is, or nothing. */
    public String shown() {
        return server == null ? "" : "; metrics: " + server.address() + "metrics";
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
