package dev.leapfrog.streams.arena;

import java.util.List;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;

/** What an event led to; nothing, for most. */
record Conclusions(List<FrontierState> frontier, List<GapState> gaps, List<Alert> alerts) {
    static final Conclusions NONE = new Conclusions(List.of(), List.of(), List.of());

    Conclusions {
        frontier = List.copyOf(frontier);
        gaps = List.copyOf(gaps);
        alerts = List.copyOf(alerts);
    }

    static Conclusions of(List<Alert> alerts) {
        return alerts.isEmpty() ? NONE : new Conclusions(List.of(), List.of(), alerts);
    }
}
