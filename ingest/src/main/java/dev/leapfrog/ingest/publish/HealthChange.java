package dev.leapfrog.ingest.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.source.SourceState.Health;
import dev.leapfrog.events.source.SourceState.Pace;
import dev.leapfrog.ingest.snapshot.change.Origin;

/**
 * The health of a source after one more response. A source is reported degraded once, after three failures in a row,
 * and once when it can be used again.
 */
record HealthChange(Health after, List<Alert> alerts) {
    /** One or two failures in a row are common and pass: a restart of the server, a page being replaced. */
    static final int FAILURES_TOLD = 3;

    /**
     * A response that could be used.
     *
     * @param changed whether it said anything new
     */
    static HealthChange success(Health before, Origin origin, boolean changed) {
        Instant at = origin.fetchedAt();
        Pace pace = changed ? ChangePace.changed(before, at) : ChangePace.unchanged(before, at);
        Health after = new Health(0, null, null, false, at, changed ? at : before.lastChangedAt(), pace);
        boolean frozen = pace != null && pace.stale() && !ChangePace.isStale(before);
        List<Alert> alerts = new ArrayList<>();
        if (before.degraded() || (changed && ChangePace.isStale(before))) {
            alerts.add(SourceAlert.recovered(origin, before));
        }
        if (frozen) {
            alerts.add(SourceAlert.stale(origin, after));
        }
        return new HealthChange(after, alerts);
    }

    /** A response that could not. */
    static HealthChange failure(Health before, Origin origin, String reason) {
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
        return new HealthChange(
                after,
                after.degraded() && !before.degraded() ? List.of(SourceAlert.degraded(origin, after)) : List.of());
    }
}
