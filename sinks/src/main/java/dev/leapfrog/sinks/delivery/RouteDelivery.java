package dev.leapfrog.sinks.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import dev.leapfrog.events.delivery.Delivery;
import dev.leapfrog.events.delivery.Delivery.Undelivered;
import dev.leapfrog.events.delivery.Delivery.Waiting;
import dev.leapfrog.events.delivery.Notice;
import dev.leapfrog.sinks.delivery.EndpointQueue.Next;
import dev.leapfrog.sinks.message.Message;
import dev.leapfrog.sinks.route.Digest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one endpoint what it is to be told. {@link #step} is one look at the queue, and what that leads to;
 * {@link #run} looks whenever there is something to do.
 */
final class RouteDelivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RouteDelivery.class);
    /** A clock that jumps, as after a sleep of the machine, is noticed so soon, and that another serves the route. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Destination destination;
    private final DeliveryLog log;
    private final Ownership ownership;
    private final InstantSource clock;
    private final Consumer<String> lines;
    private final EndpointQueue queue;
    private final DeliveryMetrics metrics;
    private final Object lock = new Object();
    private final RouteState state;
    private @Nullable Instant failingSince;
    private Delivery.Progress progress;
    private boolean isStopped;

    /**
     * @param state what is remembered of the route
     * @param progress where it stands; new for a route that is started first
     * @param lines for people: what fails, and when it goes well again
     */
    RouteDelivery(
            Destination destination,
            RouteState state,
            Delivery.Progress progress,
            DeliveryLog log,
            Ownership ownership,
            InstantSource clock,
            RandomGenerator random,
            Consumer<String> lines) {
        this.destination = destination;
        this.state = state;
        this.progress = state.waiting().isEmpty() ? progress : there(progress);
        this.log = log;
        this.ownership = ownership;
        this.clock = clock;
        this.lines = lines;
        this.queue = new EndpointQueue(destination.route(), Backoff.DEFAULT, random);
        this.metrics = new DeliveryMetrics(destination.route().name());
        state.waiting().forEach(queue::add);
        measure();
    }

    private void measure() {
        metrics.stand(queue.size(), queue.failures(), state.dead());
    }

    /** Ends what is measured. */
    @Override
    public void close() {
        metrics.close();
    }

    /** When the endpoint was gone, everything was given up; what waits since then was asked for. */
    private static Delivery.Progress there(Delivery.Progress progress) {
        return new Delivery.Progress(progress.route(), progress.since(), progress.positions(), null);
    }

    Delivery.Progress progress() {
        synchronized (lock) {
            return progress;
        }
    }

    /**
     * Remembers what is to be told, unless that was told, or was to be told, before; and together with it how far the
     * topics were read for that.
     *
     * @param positions as in {@link Delivery.Progress}
     */
    void tell(List<Notice> notices, Map<String, Long> positions) throws InterruptedException {
        synchronized (lock) {
            Map<String, Delivery> changes = new LinkedHashMap<>();
            for (Notice notice : notices) {
                Delivery added = added(notice, clock.instant());
                if (!state.knows(added.key())) {
                    changes.putIfAbsent(added.key(), added);
                }
            }
            Delivery.Progress made =
                    new Delivery.Progress(progress.route(), progress.since(), positions, progress.gone());
            changes.put(made.key(), made);
            remember(List.copyOf(changes.values()));
            for (Delivery change : changes.values()) {
                if (change instanceof Waiting added) {
                    queue.add(added);
                }
            }
            countDead(changes.values());
            measure();
            lock.notifyAll();
        }
    }

    private Delivery added(Notice notice, Instant now) {
        String route = destination.route().name();
        if (progress.gone() != null) {
            return new Undelivered(route, notice.id(), notice, now, 0, "its endpoint is gone (410)");
        }
        Digest digest = destination.route().digest();
        Instant due = digest != null && digest.holds(notice.severity()) ? digest.after(now) : null;
        return new Waiting(route, notice.id(), notice, now, due, 0, null);
    }

    /** Takes up again what somebody else wrote that it should, and with it an endpoint that was gone. */
    void ask(Waiting asked) throws InterruptedException {
        synchronized (lock) {
            boolean isDead = state.undelivered().stream()
                    .anyMatch(dead ->
                            dead.id().equals(asked.id()) && asked.since().isAfter(dead.at()));
            if (!isDead) {
                return;
            }
            if (progress.gone() != null) {
                remember(List.of(there(progress)));
            }
            state.fold(asked);
            queue.add(asked);
            measure();
            lock.notifyAll();
        }
    }

    private void remember(List<? extends Delivery> changes) throws InterruptedException {
        log.write(changes);
        for (Delivery change : changes) {
            if (change instanceof Delivery.Progress made) {
                progress = made;
            }
            state.fold(change);
        }
    }

    /**
     * Tells, until it is stopped, or another serves the route.
     *
     * @throws OwnershipLostException when nothing can be remembered any more
     */
    void run() throws InterruptedException {
        while (!isStopped() && ownership.isHeld()) {
            await(step());
        }
    }

    private boolean isStopped() {
        synchronized (lock) {
            return isStopped;
        }
    }

    private void await(Instant until) throws InterruptedException {
        synchronized (lock) {
            Instant now = clock.instant();
            Instant longest = now.plus(LONGEST_WAIT);
            Instant end = until.isBefore(longest) ? until : longest;
            while (!isStopped && now.isBefore(end) && queue.next(now) instanceof Next.Wait) {
                lock.wait(Duration.between(now, end).toMillis() + 1);
                now = clock.instant();
            }
        }
    }

    /** Ends {@link #run} after the message that is on its way. */
    void stop() {
        synchronized (lock) {
            isStopped = true;
            lock.notifyAll();
        }
    }

    /**
     * Sends what is due first, if anything is.
     *
     * @return when to look again
     */
    Instant step() throws InterruptedException {
        Next next;
        synchronized (lock) {
            next = queue.next(clock.instant());
        }
        return switch (next) {
            case Next.Wait wait -> wait.until();
            case Next.Send send -> {
                if (!ownership.isConfirmed()) {
                    yield clock.instant();
                }
                Outcome outcome = send(send.message());
                synchronized (lock) {
                    conclude(send.told(), outcome);
                    measure();
                }
                yield clock.instant();
            }
        };
    }

    /** What the channel cannot write is this message's fault, and holds up no other. */
    private Outcome send(Message message) throws InterruptedException {
        try {
            return destination.channel().send(message);
        } catch (RuntimeException failed) {
            LOG.info("a message could not be written", failed);
            return new Outcome.Rejected("it could not be put into a message (LEAPFROG_LOG=INFO shows where)");
        }
    }

    private void conclude(List<Waiting> told, Outcome outcome) throws InterruptedException {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Delivered done -> {
                remember(queue.delivered(told, now));
                metrics.count(DeliveryMetrics.Result.DELIVERED, told.size());
                sayWell(now);
            }
            case Outcome.RetryLater later -> {
                List<Delivery> changes = queue.failed(told, later, now);
                remember(changes);
                metrics.count(DeliveryMetrics.Result.FAILED, told.size());
                sayFailed(later.reason(), now);
                sayDead(changes, later.reason());
            }
            case Outcome.Rejected rejected -> {
                List<Delivery> changes = queue.rejected(told, rejected.reason(), now);
                remember(changes);
                sayDead(changes, rejected.reason());
            }
            case Outcome.Gone gone -> {
                List<Delivery> changes = new ArrayList<>(queue.gone(gone.reason(), now));
                changes.add(new Delivery.Progress(progress.route(), progress.since(), progress.positions(), now));
                remember(changes);
                countDead(changes);
                lines.accept("route " + destination.shown() + " is switched off: " + gone.reason()
                        + "; what it has to say is kept. When its address is right again: leapfrog webhook redeliver "
                        + progress.route());
            }
        }
    }

    private void sayFailed(String reason, Instant now) {
        if (failingSince == null) {
            failingSince = now;
            lines.accept("route " + destination.shown() + ": " + reason + "; it is tried again, " + queue.size()
                    + " waiting");
        }
    }

    private void sayWell(Instant now) {
        if (failingSince != null) {
            Duration down = Duration.between(failingSince, now);
            failingSince = null;
            lines.accept("route " + destination.shown() + ": delivered again after " + shown(down) + ", " + queue.size()
                    + " waiting");
        }
    }

    private static String shown(Duration down) {
        return down.toHours() > 0
                ? down.toHours() + " h " + down.toMinutesPart() + " min"
                : down.toMinutes() > 0 ? down.toMinutes() + " min" : down.toSeconds() + " s";
    }

    private int countDead(Collection<? extends Delivery> changes) {
        int dead = (int) changes.stream().filter(Undelivered.class::isInstance).count();
        metrics.count(DeliveryMetrics.Result.GIVEN_UP, dead);
        return dead;
    }

    private void sayDead(List<Delivery> changes, String reason) {
        int dead = countDead(changes);
        if (dead > 0) {
            lines.accept("route " + destination.shown() + ": " + dead + " given up: " + reason
                    + "; leapfrog webhook dead " + progress.route() + " shows what");
        }
    }
}
