package dev.leapfrog.ingest.source;

/**
 * What parsers throw to themselves: a cell, or the page as a whole, is not what it should be. The message is one line
 * for people. Never leaves a {@link Source}: of a row it becomes an {@link UnreadableRow}, of a page
 * {@link Unrecognised}.
 */
public final class UnreadableException extends Exception {
    public UnreadableException(String reason) {
        super(reason, null, false, false);
    }
}
