package dev.leapfrog.ingest.fetch.exchange;

import java.net.URI;
import java.time.Duration;

import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.response.LiveResponse;
import org.jspecify.annotations.Nullable;

/** What came of one request over the network. */
public sealed interface Answer {
    /** Where it ends, redirects followed. */
    sealed interface Arrival extends Answer {}

    /** A whole answer, with any status but those that lead elsewhere. */
    record Served(LiveResponse response) implements Arrival {}

    /** No answer, or none that is taken. */
    record Stopped(Fetched outcome) implements Arrival {
        public static Stopped unavailable(String reason) {
            return new Stopped(new Fetched.Unavailable(reason, null));
        }

        public static Stopped refused(String reason) {
            return new Stopped(new Fetched.Refused(reason, null, null));
        }
    }

    /** A status that leads elsewhere, with what its header says. */
    record Redirected(int status, @Nullable String location) implements Answer {}

    /** Whether a URL may be asked, as its host says. */
    sealed interface Passage {}

    /** It may be, with an interval between requests of at least so much. */
    record Open(Duration interval) implements Passage {}

    /** It may not be. */
    record Closed(Fetched outcome) implements Passage {}

    /** Asked before each request of a trail. */
    @FunctionalInterface
    interface Gate {
        Passage at(URI url) throws InterruptedException;
    }
}
