package dev.leapfrog.app.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * One line for all sources that cannot be reached while the network is down, and one when it is back; a line each for
 * those that are down by themselves.
 */
final class OutageLine {
    /** All sources that are due have tried by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int LEAST_SOURCES = 3;
    private static final String NETWORK = "network";

    private final BiConsumer<String, String> lines;
    private final Map<String, String> unreachable = new TreeMap<>();
    private boolean isWaiting;
    private boolean isAnswered;
    private boolean isTold;

    /** @param lines takes a source, or the network, and what is said of it */
    OutageLine(BiConsumer<String, String> lines) {
        this.lines = lines;
    }

    /** No server answers for that source. */
    synchronized void add(String source, String reason) {
        unreachable.put(source, reason);
        if (!isWaiting && !isTold) {
            isWaiting = true;
            isAnswered = false;
            Thread.ofVirtual().name("outage").start(this::tellSoon);
        }
    }

    private void tellSoon() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return;
        }
        tell();
    }

    private synchronized void tell() {
        isWaiting = false;
        if (isAnswered || unreachable.size() < LEAST_SOURCES) {
            unreachable.forEach(lines);
            unreachable.clear();
        } else if (!isTold) {
            isTold = true;
            String first = unreachable.values().iterator().next();
            lines.accept(
                    NETWORK,
                    unreachable.size() + " sources unreachable: no network (" + first + "); tried again later");
        }
    }

    /** A server answered for that source: the network is there. */
    synchronized void answered(String source) {
        if (isTold) {
            isTold = false;
            unreachable.clear();
            lines.accept(NETWORK, "sources can be reached again");
        }
        isAnswered = true;
        unreachable.remove(source);
    }
}
