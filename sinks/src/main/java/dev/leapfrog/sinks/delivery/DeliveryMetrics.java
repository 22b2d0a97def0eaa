package dev.leapfrog.sinks.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;

/**
 * What one route counts, for Micrometer's global registry; a name, its tags and its unit do not change once published.
 *
 * <table>
 * <caption>Metrics</caption>
 * <tr><th>name</th><th>kind</th><th>tags</th><th>what it says</th></tr>
 * <tr><td>{@value #DELIVERIES}</td><td>counter</td><td>route, outcome</td><td>stories and alerts: delivered, failed (an
 * attempt, which is repeated), given_up</td></tr>
 * <tr><td>{@value #WAITING}</td><td>gauge</td><td>route</td><td>those that are still to be told</td></tr>
 * <tr><td>{@value #FAILURES}</td><td>gauge</td><td>route</td><td>attempts that failed since the last one that went
 * well</td></tr>
 * <tr><td>{@value #DEAD}</td><td>gauge</td><td>route</td><td>dead letters: those that were given up, and not told since</td></tr>
 * </table>
 */
final class DeliveryMetrics implements AutoCloseable {
    static final String DELIVERIES = "leapfrog.deliveries";
    static final String WAITING = "leapfrog.deliveries.waiting";
    static final String FAILURES = "leapfrog.deliveries.failures";
    static final String DEAD = "leapfrog.deliveries.dead";

    private static final String ROUTE = "route";

    private final String route;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger dead = new AtomicInteger();
    private final List<Meter> gauges = new ArrayList<>();

    /** What became of an attempt. */
    enum Result {
        DELIVERED,
        FAILED,
        GIVEN_UP
    }

    DeliveryMetrics(String route) {
        this.route = route;
        gauges.add(gauge(WAITING, waiting, "Stories and alerts that are still to be told"));
        gauges.add(gauge(FAILURES, failures, "Attempts that failed since the last one that went well"));
        gauges.add(gauge(DEAD, dead, "Stories and alerts that were given up, and not told since"));
        for (Result result : Result.values()) {
            count(result, 0);
        }
    }

    private Meter gauge(String name, AtomicInteger value, String about) {
        return Gauge.builder(name, value, AtomicInteger::get)
                .description(about)
                .tag(ROUTE, route)
                .register(Metrics.globalRegistry);
    }

    void count(Result result, int notices) {
        Counter.builder(DELIVERIES)
                .description("Stories and alerts, by route and outcome: delivered, failed and tried again, given up")
                .tag(ROUTE, route)
                .tag("outcome", result.name().toLowerCase(Locale.ROOT))
                .register(Metrics.globalRegistry)
                .increment(notices);
    }

    /** Says how it stands now. */
    void stand(int waitingNow, int failuresNow, int deadNow) {
        waiting.set(waitingNow);
        failures.set(failuresNow);
        dead.set(deadNow);
    }

    /** Takes the gauges away: nobody is to be told anything. */
    @Override
    public void close() {
        gauges.forEach(Metrics.globalRegistry::remove);
    }
}
