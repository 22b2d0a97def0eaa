package dev.leapfrog.sinks.view;

import java.util.SortedMap;

import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.source.SourceState.Health;
import org.jspecify.annotations.Nullable;

/** The last state of each source, from the topic {@code sources}. */
public final class SourceHealth {
    private final LatestByKey<SourceState> latest = new LatestByKey<>();

    /** How a source does. */
    public enum Status {
        /** Failed so often that an alert said so. */
        DEGRADED,
        /** The last response could not be used. */
        FAILING,
        /** The last response was used. */
        OK,
        /** Nothing was read yet. */
        UNREAD
    }

    /** Takes the next record; a null value says that the key is gone. */
    public void fold(String key, @Nullable SourceState state) {
        latest.fold(key, state);
    }

    /** By source. A view that later records change. */
    public SortedMap<String, SourceState> snapshot() {
        return latest.snapshot();
    }

    /** The health that a state tells of; {@link Health#unknown} where it tells none. */
    public static Health of(@Nullable SourceState state) {
        Health known = state == null ? null : state.health();
        return known == null ? Health.unknown() : known;
    }

    /** The same in one word. */
    public static Status status(Health health) {
        if (health.degraded()) {
            return Status.DEGRADED;
        }
        if (health.failures() > 0) {
            return Status.FAILING;
        }
        return health.lastReadAt() == null ? Status.UNREAD : Status.OK;
    }
}
