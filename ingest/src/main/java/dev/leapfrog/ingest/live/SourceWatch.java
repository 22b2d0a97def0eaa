package dev.leapfrog.ingest.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.fetch.Schedule;
import dev.leapfrog.ingest.fetch.request.Fetched;
import dev.leapfrog.ingest.source.Polling;
import org.jspecify.annotations.Nullable;

/** Watches one source: goes through its pages when they are due, until its thread is interrupted. */
final class SourceWatch {
    private final Polling polling;
    private final WatchRound round;
    private final LiveSettings.Timing timing;
    private int failures;

    SourceWatch(Polling polling, WatchRound round, LiveSettings.Timing timing) {
        this.polling = polling;
        this.round = round;
        this.timing = timing;
    }

    /** When a source is due first: one that was gone through lately is not fetched again because of a new start. */
    static Instant due(Optional<SourceState> state, Polling polling) {
        return state.map(SourceWatch::lastRound)
                .map(last -> last.plus(polling.every()))
                .orElse(Instant.EPOCH);
    }

    private static @Nullable Instant lastRound(SourceState state) {
        SourceState.Round round = state.round();
        SourceState.Health health = state.health();
        return round != null ? round.completedAt() : health == null ? null : health.lastReadAt();
    }

    /**
     * Watches until interrupted.
     *
     * @param first when the source is due for the first time
     * @throws IOException when the archive cannot be written
     * @throws dev.leapfrog.ingest.publish.PublishException when Kafka cannot be written
     */
    void run(Instant first) throws InterruptedException, IOException {
        Schedule schedule = Schedule.every(polling.every());
        Instant due = first;
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the watch is asked to end");
            }
            Duration wait = Duration.between(timing.clock().instant(), due);
            if (wait.isPositive()) {
                timing.pause().sleep(wait);
            }
            Fetched outcome = round.run();
            failures = outcome.isPage() ? 0 : failures + 1;
            due = schedule.next(timing.clock().instant(), outcome, failures, timing.random());
        }
    }
}
