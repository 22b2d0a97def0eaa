package dev.leapfrog.app.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * One line for all sources that cannot be reached while the network is down, and one when it is back; a line each for
 * those that are down by themselves. Which of both it is, ingest says, for its alert and for these lines alike.
 */
final class OutageLine {
    /** All sources that are due have tried by then. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String NETWORK = "network";

    private final BiConsumer<String, String> lines;
    private final Duration patience;
    private final Map<String, String> unreachable = new TreeMap<>();
    private boolean isWaiting;
    private boolean isDown;
    private boolean isTold;

    /**
     * Lines for an outage.
     *
     * @param lines takes a source, or the network, and what is said of it
     * @param patience for how long sources that are unreachable are collected before anything is said of them
     */
    OutageLine(BiConsumer<String, String> lines, Duration patience) {
        this.lines = lines;
        this.patience = patience;
    }

    /**
     * Something came of a page.
     *
     * @param networkDown whether the network as a whole is taken to be down
     */
    synchronized void network(boolean networkDown) {
        isDown = networkDown;
        if (isTold && !isDown) {
            isTold = false;
            unreachable.clear();
            lines.accept(NETWORK, "sources can be reached again");
        }
    }

    /** No server answers for that source. */
    synchronized void add(String source, String reason) {
        unreachable.put(source, reason);
        if (!isWaiting && !isTold) {
            isWaiting = true;
            Thread.ofVirtual().name("outage").start(this::tellSoon);
        }
    }

    /** A server answered for that source. */
    synchronized void answered(String source) {
        unreachable.remove(source);
    }

    private void tellSoon() {
        try {
            Thread.sleep(patience);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return;
        }
        tell();
    }

    private synchronized void tell() {
        isWaiting = false;
        if (!isDown) {
            unreachable.forEach(lines);
            unreachable.clear();
        } else if (!isTold && !unreachable.isEmpty()) {
            isTold = true;
            int sources = unreachable.size();
            String first = unreachable.values().iterator().next();
            lines.accept(
                    NETWORK,
                    sources + (sources == 1 ? " source" : " sources") + " unreachable: no network (" + first
                            + "); tried again later");
        }
    }
}
