package dev.leapfrog.ingest.publish.kafka;

import dev.leapfrog.ingest.publish.PublishException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/** What a producer reports when it cannot write, in words. */
final class WriteFailure {
    private WriteFailure() {}

    static PublishException of(String source, Throwable cause) {
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
