package dev.leapfrog.events.json;

import org.jspecify.annotations.Nullable;

/** Bytes that are not the event they should be; the message says why. */
public final class UnreadableEvent extends Exception {
    public UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
