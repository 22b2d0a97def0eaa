package dev.leapfrog.ingest.publish;

/** The logs of all sources that one process ingests, and what they held when they were opened. */
public interface SourceLogs {
    /**
     * The log of a source.
     *
     * @throws IllegalArgumentException when it was not opened
     */
    ObservationLog log(String source);

    /** What the logs held when they were opened. */
    LastFacts last();
}
