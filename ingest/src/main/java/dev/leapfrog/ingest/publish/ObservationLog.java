package dev.leapfrog.ingest.publish;

/** Where one source's transactions go, one after the other. */
@FunctionalInterface
public interface ObservationLog {
    /**
     * Writes a transaction: all of it, or nothing.
     *
     * @throws PublishException when it is not known to be written; the log is of no more use then
     */
    void commit(Transaction transaction);
}
