package dev.leapfrog.ingest.fetch.policy;

import java.time.Duration;

/** How waiting is done; in the program {@code Thread::sleep}. */
@FunctionalInterface
public interface Pause {
    void sleep(Duration time) throws InterruptedException;
}
