package dev.leapfrog.ingest.live;

/** Is told what live ingest comes across, by the thread that does the work. */
@FunctionalInterface
public interface LiveListener {
    void on(LiveEvent event);
}
