package dev.leapfrog.ingest.publish;

/**
 * A source's log could not be written or read; the message is one line that says of which source and why. The
 * transaction that was being written is in the log as a whole or not at all: opening the log again finds out.
 */
public final class PublishException extends RuntimeException {
    public PublishException(String message) {
        super(message);
    }

    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
