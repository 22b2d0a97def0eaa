package dev.leapfrog.ingest.fetch.policy;

import java.net.URI;
import java.time.Duration;

import dev.leapfrog.ingest.fetch.request.Fetched;

/** Whether a URL may be asked, as the robots.txt of its host says. */
sealed interface Permission {
    /** It may be, with an interval between requests of at least so much. */
    record Allowed(Duration interval) implements Permission {}

    /** It may not be. */
    record Denied(Fetched outcome) implements Permission {}

    /** Asked before each request on the way to a page. */
    @FunctionalInterface
    interface Gate {
        Permission at(URI url) throws InterruptedException;
    }
}
