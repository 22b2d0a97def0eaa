package dev.leapfrog.sinks.prometheus;

import java.util.Collection;
import java.util.List;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.sinks.history.LiveHistory;
import dev.leapfrog.sinks.web.Answer;
import dev.leapfrog.sinks.web.Route;
import dev.leapfrog.sinks.web.WebModule;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** {@code /metrics}. */
public final class PrometheusRoute implements WebModule {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String KAFKA = "kafka.";

    /** Of Kafka's own metrics, of which there are hundreds, those that tell whether the topologies keep up. */
    private static final List<String> KEPT = List.of(
            "kafka.consumer.fetch.manager.records.lag.max",
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.stream.thread.process.total",
            "kafka.stream.thread.process.latency.max",
            "kafka.stream.thread.commit.latency.max",
            "kafka.stream.alive.stream.threads");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private Runnable beforeScrape = () -> {};

    /** Keeps from now on what the process counts. */
    public PrometheusRoute() {
        registry.config().meterFilter(MeterFilter.denyUnless(PrometheusRoute::isKept));
        new JvmMemoryMetrics().bindTo(registry);
        garbage.bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Metrics.addRegistry(registry);
    }

    /** Keeps from now on what the process counts, and says how the race stands. */
    public PrometheusRoute(LiveHistory history, Collection<BoardId> headlineBoards) {
        this();
        RaceMetrics race = new RaceMetrics(registry);
        List<BoardId> boards = List.copyOf(headlineBoards);
        beforeScrape = () -> history.ask(now -> {
            race.update(now, boards);
            return now.records();
        });
        Gauge.builder("leapfrog.history.records", history, PrometheusRoute::records)
                .description("Records of the topics that this process has read")
                .register(registry);
    }

    /**
     * A consumer that reads a store's changelog says how far that is at the start, and never again: its lag is none.
     */
    private static boolean isKept(Meter.Id id) {
        return !id.getName().startsWith(KAFKA)
                || (KEPT.contains(id.getName())
                        && !String.valueOf(id.getTag("client.id")).endsWith("-restore-consumer"));
    }

    private static double records(LiveHistory history) {
        return history.ask(now -> (double) now.records());
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(
                "/metrics",
                "Metrics of the pipeline and of the race for Prometheus.",
                List.of(),
                List.of(new Route.Body(TEXT, String.class)),
                request -> Answer.text(scraped(), TEXT).handled(Answer.Handling.NOT_KEPT)));
    }

    private synchronized String scraped() {
        beforeScrape.run();
        return registry.scrape();
    }

    @Override
    public void close() {
        Metrics.removeRegistry(registry);
        garbage.close();
        registry.close();
    }
}
