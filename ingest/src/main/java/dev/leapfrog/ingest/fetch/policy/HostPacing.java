package dev.leapfrog.ingest.fetch.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * One request at a time to a host, and an interval from the end of one to the beginning of the next. Waiting requests
 * are served in the order of their arrival. When the clock goes back, none waits longer than the interval.
 */
final class HostPacing {
    private final Duration interval;
    private final InstantSource clock;
    private final Pause pause;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    HostPacing(Duration interval, InstantSource clock, Pause pause) {
        this.interval = interval;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Waits for one's turn, which lasts until it is ended.
     *
     * @param asked the interval that this host is to be given, if it is longer than the general one
     */
    Turn await(String name, Duration asked) throws InterruptedException {
        Host host = hosts.computeIfAbsent(name, first -> new Host());
        host.lock.lockInterruptibly();
        Turn turn = new Turn(host);
        try {
            Duration wait = wait(host, asked.compareTo(interval) > 0 ? asked : interval);
            if (wait.isPositive()) {
                pause.sleep(wait);
            }
            return turn;
        } catch (InterruptedException | RuntimeException givenUp) {
            host.lock.unlock();
            throw givenUp;
        }
    }

    private Duration wait(Host host, Duration between) {
        Instant last = host.last;
        if (last == null) {
            return Duration.ZERO;
        }
        Duration left = between.minus(Duration.between(last, clock.instant()));
        return left.compareTo(between) > 0 ? between : left;
    }

    private static final class Host {
        private final ReentrantLock lock = new ReentrantLock(true);
        private @Nullable Instant last;
    }

    /** The time in which a host is one's own. */
    final class Turn {
        private final Host host;

        private Turn(Host host) {
            this.host = host;
        }

        /** Leaves the host to the next; to be called by the thread that waited for it. */
        void end() {
            host.last = clock.instant();
            host.lock.unlock();
        }
    }
}
