package dev.leapfrog.sinks.delivery;

import dev.leapfrog.sinks.message.Message;

/** A way to an endpoint. Used by one thread at a time. */
public interface Channel {
    /** What it is, for people: {@code slack}. */
    String name();

    /**
     * Sends a message, and waits for what becomes of it, for a limited time.
     *
     * @throws InterruptedException when the thread was interrupted; it is not known whether the message arrived
     */
    Outcome send(Message message) throws InterruptedException;
}
