package dev.leapfrog.ingest.replay;

import dev.leapfrog.events.source.SourceState;

/** Is called after each response with how far a replay is, for a line on the terminal. */
@FunctionalInterface
public interface Progress {
    /**
     * Another response has been read.
     *
     * @param at where it stands
     * @param read how many have been read, from 1
     * @param all how many there are to read
     */
    void read(SourceState.Cursor at, int read, int all);

    /** Shows nothing. */
    static Progress silent() {
        return (at, read, all) -> {};
    }
}
