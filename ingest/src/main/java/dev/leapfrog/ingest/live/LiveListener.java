package dev.leapfrog.ingest.live;

/** Is called for each page that live ingest fetched, by the thread that fetched it. */
@FunctionalInterface
public interface LiveListener {
    void on(LiveEvent event);
}
