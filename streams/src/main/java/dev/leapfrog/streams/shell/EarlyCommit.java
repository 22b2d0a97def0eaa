package dev.leapfrog.streams.shell;

import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.SnapshotPublished;

/**
 * Whether to commit at a marker instead of at the end of the commit interval. Readers see a conclusion when it is
 * committed, so at a trickle nearly all of its latency is waiting for the interval to end. In a backfill commits at
 * every marker would cost throughput. The two are told apart by whether records had been waiting: a marker whose
 * records came after a pause is the end of a backlog of one.
 */
final class EarlyCommit {
    /** No backlog keeps the next record back so long; between fetches lies more. */
    private static final long PAUSE_MS = 40;

    /** A commit is a pause too: so that it brings about no other one, not more often than the interval commits. */
    private static final long AT_MOST_EVERY_MS = 100;

    private long lastRecordAt = Long.MIN_VALUE / 2;
    private long lastDueAt = Long.MIN_VALUE / 2;
    private boolean afterPause;

    /**
     * Asked once a record.
     *
     * @param now in milliseconds, on the clock of Streams; no part of any conclusion
     */
    boolean isDue(Observation observation, long now) {
        afterPause = afterPause || now - lastRecordAt >= PAUSE_MS;
        lastRecordAt = now;
        boolean closesAll = observation instanceof ArenaPublished
                || observation instanceof SnapshotPublished
                || observation instanceof DayEnded;
        boolean closes = closesAll || observation instanceof BoardPublished;
        boolean due = closes && afterPause && now - lastDueAt >= AT_MOST_EVERY_MS;
        lastDueAt = due ? now : lastDueAt;
        afterPause = afterPause && !closesAll;
        return due;
    }
}
