package dev.leapfrog.sinks.delivery;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What became of one attempt. Reasons are for people, and name neither address nor secret. */
public sealed interface Outcome {
    /** Why it went so. */
    String reason();

    /** The endpoint took it. */
    record Delivered() implements Outcome {
        @Override
        public String reason() {
            return "delivered";
        }
    }

    /**
     * It may go well later.
     *
     * @param after how long the endpoint asks to be left alone; null when it does not say
     * @param blames where the reason may lie
     */
    record RetryLater(String reason, @Nullable Duration after, Blames blames) implements Outcome {
        /** The endpoint cannot be reached, or cannot answer. */
        public static RetryLater unreachable(String reason) {
            return new RetryLater(reason, null, Blames.ENDPOINT);
        }
    }

    /** It never goes well: the endpoint does not take this message. */
    record Rejected(String reason) implements Outcome {}

    /** The endpoint wants nothing any more, for good. */
    record Gone(String reason) implements Outcome {}

    /** Where the reason of a failure may lie. */
    enum Blames {
        /** Any message would fail. */
        ENDPOINT,
        /** Perhaps this one alone. */
        MESSAGE
    }
}
