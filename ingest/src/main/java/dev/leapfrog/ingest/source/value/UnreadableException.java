package dev.leapfrog.ingest.source.value;

import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.UnreadableRow;
import dev.leapfrog.ingest.source.Unrecognised;

/**
 * What parsers throw to themselves: a cell, or the page as a whole, is not what it should be. Never leaves a
 * {@link Source}: of a row it becomes an {@link UnreadableRow}, of a page {@link Unrecognised}.
 */
public final class UnreadableException extends Exception {
    private final String reason;

    /** Without a stack trace: it is an answer, not a fault, and may come once a cell. */
    public UnreadableException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** What is wrong, in one line for people. */
    public String reason() {
        return reason;
    }
}
