package dev.leapfrog.ingest.publish;

import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * A source's log could not be written or read; the message is one line that says of which source and why. Whatever was
 * under way is not in the log, or wholly: opening again finds out.
 */
public final class PublishException extends RuntimeException {
    PublishException(String message) {
        super(message);
    }

    PublishException(String message, Throwable cause) {
        super(message, cause);
    }

    static PublishException writing(String source, Throwable cause) {
        return isFenced(cause)
                ? new PublishException(
                        "another ingest runs source " + source
                                + ", or one write took longer than a transaction may; this one has stopped",
                        cause)
                : new PublishException("source " + source + " could not be written: " + cause.getMessage(), cause);
    }

    /** Whether another writer has taken over; the client may have wrapped that. */
    static boolean isFenced(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof ProducerFencedException || at instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }
}
