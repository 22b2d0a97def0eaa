package dev.leapfrog.sinks.sql.write;

import java.time.Duration;
import java.util.function.Consumer;

/** How long a writer waits for its database, and what it says of that: a line when it begins, and one when it ends. */
final class Waiting {
    private static final long SHORTEST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 30_000;
    /** Another writer may end at any moment. */
    private static final long STANDBY_MILLIS = 1_000;

    private final String database;
    private final Consumer<String> lines;
    private State state = State.WELL;
    private long since;
    private long millis;

    private enum State {
        WELL,
        STANDBY,
        FAILING
    }

    Waiting(String database, Consumer<String> lines) {
        this.database = database;
        this.lines = lines;
    }

    /** Another writer has the database. */
    void standsBy() {
        if (state != State.STANDBY) {
            lines.accept(
                    "Another Leapfrog writes into the database " + database + "; this one takes over when that ends.");
            state = State.STANDBY;
        }
        millis = STANDBY_MILLIS;
    }

    /** It cannot be written. */
    void fails(String reason) {
        if (state != State.FAILING) {
            lines.accept("The database " + database + " cannot be written, and is tried until it can: " + reason);
            state = State.FAILING;
            since = System.nanoTime();
            millis = 0;
        }
        millis = Math.min(Math.max(SHORTEST_MILLIS, 2 * millis), LONGEST_MILLIS);
    }

    /** It is written. */
    void isWell() {
        switch (state) {
            case WELL -> {}
            case STANDBY -> lines.accept("The database " + database + " is written here from now on.");
            case FAILING ->
                lines.accept("The database " + database + " is written again, after "
                        + Duration.ofNanos(System.nanoTime() - since).toSeconds() + " s.");
        }
        state = State.WELL;
    }

    /** Before the next attempt. */
    long nextMillis() {
        return millis;
    }
}
