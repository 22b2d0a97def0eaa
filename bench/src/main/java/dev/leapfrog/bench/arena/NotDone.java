package dev.leapfrog.bench.arena;

import java.time.Duration;

/** A workload has not come to the end of its input within the limit. */
final class NotDone extends Exception {
    private static final long serialVersionUID = 1L;

    NotDone(Duration limit) {
        super("not done after " + limit.toSeconds() + " s");
    }
}
