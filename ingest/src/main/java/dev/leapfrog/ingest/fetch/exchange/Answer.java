package dev.leapfrog.ingest.fetch.exchange;

import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.response.LiveResponse;
import org.jspecify.annotations.Nullable;

/** What came of one request over the network. */
public sealed interface Answer {
    /** Where following redirects ends. */
    sealed interface Arrival extends Answer {}

    /** A whole answer, with any status but those that lead elsewhere. */
    record Served(LiveResponse response) implements Arrival {}

    /** No answer, or none that is taken. */
    record Stopped(Fetched outcome) implements Arrival {
        public static Stopped unavailable(String reason) {
            return new Stopped(new Fetched.Unavailable(reason, null));
        }

        /** Nobody answers there. */
        public static Stopped unreachable(String reason) {
            return new Stopped(new Fetched.Unavailable(reason, null, false));
        }

        public static Stopped refused(String reason) {
            return new Stopped(new Fetched.Refused(reason, null, null));
        }
    }

    /** A status that leads elsewhere, with what its header says. */
    record Redirected(int status, @Nullable String location) implements Answer {}
}
