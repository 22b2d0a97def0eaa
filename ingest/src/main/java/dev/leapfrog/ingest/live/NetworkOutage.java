package dev.leapfrog.ingest.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Tells whether the network as a whole is down: several hosts do not answer, and none has since. Then it is no failure
 * of any source. Shared by the watches of all sources.
 */
final class NetworkOutage {
    /** Fewer hosts may be down by themselves. */
    private static final int LEAST_HOSTS = 3;

    /** Three failures are told as an alert, so that it takes ten minutes, however many sources try. */
    private static final Duration COUNTED_EVERY = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Set<String> silent = new TreeSet<>();
    private @Nullable Instant countedAt;

    /** @param wasDown whether an outage was counted before the last start and has not ended since */
    NetworkOutage(InstantSource clock, boolean wasDown) {
        this.clock = clock;
        this.countedAt = wasDown ? Instant.EPOCH : null;
    }

    /** No server answers at that host: whether that is because of the network. */
    synchronized boolean isDown(String host) {
        silent.add(host);
        return isDown();
    }

    /** Whether the network is down, as far as is known. */
    synchronized boolean isDown() {
        return silent.size() >= LEAST_HOSTS;
    }

    /** Whether the outage is to be counted as one more failure of the network. */
    synchronized boolean isDue() {
        Instant now = clock.instant();
        if (countedAt != null && now.isBefore(countedAt.plus(COUNTED_EVERY))) {
            return false;
        }
        countedAt = now;
        return true;
    }

    /**
     * A server answered.
     *
     * @return whether an outage ends with that
     */
    synchronized boolean ends() {
        silent.clear();
        boolean wasDown = countedAt != null;
        countedAt = null;
        return wasDown;
    }
}
