package dev.leapfrog.ingest.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Severity;
import dev.leapfrog.events.source.SourceState.Health;
import dev.leapfrog.events.source.SourceState.Pace;
import dev.leapfrog.events.source.ToldStory;
import dev.leapfrog.ingest.snapshot.change.Origin;

/**
 * The health of a source after one more response. A source is reported degraded once, after three failures in a row,
 * and once when it can be used again.
 */
record HealthChange(Health after, List<Alert> alerts) {
    /** One or two failures in a row are common and pass: a restart of the server, a page being replaced. */
    static final int FAILURES_TOLD = 3;

    private static final Duration LONG = Duration.ofDays(1);

    /**
     * A response that could be used.
     *
     * @param changed whether it said anything new
     * @param isQuoted whether boards are read from the source
     */
    static HealthChange success(Health before, Origin origin, boolean changed, boolean isQuoted) {
        Instant at = origin.fetchedAt();
        Pace pace = changed ? ChangePace.changed(before, at) : ChangePace.unchanged(before, at);
        Health after = new Health(0, null, null, false, at, changed ? at : before.lastChangedAt(), pace);
        boolean frozen = pace != null && pace.stale() && !ChangePace.isStale(before);
        List<Alert> alerts = new ArrayList<>();
        if (before.degraded()) {
            alerts.add(SourceAlert.recovered(origin, before, before.failingSince()));
        }
        if (changed && ChangePace.isStale(before)) {
            alerts.add(SourceAlert.recovered(origin, before, before.lastChangedAt()));
        }
        if (frozen) {
            alerts.add(SourceAlert.stale(origin, after, isQuoted ? Severity.NOTICE : Severity.INFO));
        }
        return new HealthChange(after, alerts);
    }

    /**
     * A response that could not. Of a source from which boards are read it is of note when that has gone on for a day.
     *
     * @param isQuoted whether boards are read from the source
     * @param stories about the source that may go on
     */
    static HealthChange failure(
            Health before, Origin origin, String reason, boolean isQuoted, List<ToldStory> stories) {
        Instant since = before.failingSince() == null ? origin.fetchedAt() : before.failingSince();
        int failures = before.failures() + 1;
        Health after = new Health(
                failures,
                reason,
                since,
                failures >= FAILURES_TOLD,
                before.lastReadAt(),
                before.lastChangedAt(),
                before.pace());
        boolean isLong = isQuoted && !origin.fetchedAt().isBefore(since.plus(LONG));
        Severity severity = isLong ? Severity.NOTICE : Severity.INFO;
        if (after.degraded() && !before.degraded()) {
            return new HealthChange(after, List.of(SourceAlert.degraded(origin, after, severity)));
        }
        UUID story = SourceStories.outage(origin.source(), since);
        boolean isTold = stories.stream().anyMatch(one -> one.id().equals(story) && one.severity() != Severity.INFO);
        return new HealthChange(
                after,
                after.degraded() && isLong && !isTold ? List.of(SourceAlert.stillDegraded(origin, after)) : List.of());
    }
}
