package dev.leapfrog.ingest.source.value;

/**
 * What readers of pages throw: a cell, or the page as a whole, is not what it should be. It never leaves a source: of a
 * row it makes a skipped row, of a page an unrecognised one.
 */
public final class UnreadableException extends Exception {
    private final String reason;

    /** Without a stack trace: it is an expected result, and there may be one for each cell. */
    public UnreadableException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** What is wrong, in one line for people. */
    public String reason() {
        return reason;
    }
}
