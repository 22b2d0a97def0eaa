package dev.leapfrog.sinks.delivery;

import java.time.Duration;
import java.util.Map;

import dev.leapfrog.events.topic.Topics;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One route: stands by while another process serves it, and serves it when none does. */
final class RouteService implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RouteService.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> clients;
    private final Topics names;
    private final Destination destination;
    private final Deliveries.Surroundings around;
    private final Terms terms;
    private final Object lock = new Object();
    private @Nullable RouteTerm now;
    private boolean isStopped;

    /** Who wants to know which routes are served here. */
    interface Terms {
        void began(RouteTerm term);

        void ended(RouteTerm term);
    }

    RouteService(
            Map<String, Object> clients,
            Topics names,
            Destination destination,
            Deliveries.Surroundings around,
            Terms terms) {
        this.clients = clients;
        this.names = names;
        this.destination = destination;
        this.around = around;
        this.terms = terms;
    }

    @Override
    public void run() {
        try (GroupOwnership ownership =
                GroupOwnership.join(clients, names, destination.route().name())) {
            serve(ownership);
        } catch (InterruptedException | InterruptException ending) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            around.lines().accept("route " + destination.shown() + " ended: " + failed.getMessage());
        }
    }

    private void serve(GroupOwnership ownership) throws InterruptedException {
        boolean stoodBy = false;
        while (!isStopped()) {
            if (ownership.await(POLL)) {
                if (stoodBy) {
                    around.lines().accept("route " + destination.shown() + " is served here from now on");
                    stoodBy = false;
                }
                serveOwned(ownership);
            } else if (ownership.isStandby() && !stoodBy) {
                around.lines()
                        .accept("route " + destination.shown()
                                + " is served by another process; this one takes over when it ends");
                stoodBy = true;
            }
        }
    }

    private void serveOwned(Ownership ownership) throws InterruptedException {
        try (RouteTerm term = RouteTerm.begin(clients, names, destination, around, ownership)) {
            if (begin(term)) {
                terms.began(term);
                try {
                    term.run();
                } finally {
                    terms.ended(term);
                }
            }
        } catch (OwnershipLostException | RetriableException lost) {
            LOG.info("route {} begins anew", destination.shown(), lost);
        }
    }

    private boolean begin(RouteTerm term) {
        synchronized (lock) {
            now = term;
            return !isStopped;
        }
    }

    private boolean isStopped() {
        synchronized (lock) {
            return isStopped;
        }
    }

    /** Ends {@link #run} after the message that is on its way. */
    void stop() {
        synchronized (lock) {
            isStopped = true;
            if (now != null) {
                now.stop();
            }
        }
    }
}
