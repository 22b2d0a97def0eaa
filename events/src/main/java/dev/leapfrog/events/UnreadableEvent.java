package dev.leapfrog.events;

/** Bytes that are not the event they should be; the message says why. */
public final class UnreadableEvent extends Exception {
    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
