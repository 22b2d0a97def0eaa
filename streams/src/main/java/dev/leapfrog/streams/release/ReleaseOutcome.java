package dev.leapfrog.streams.release;

import java.util.List;

import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.ReleaseFact;

/** What a moment led to: facts of models and what of them is told. */
public record ReleaseOutcome(List<ReleaseFact> facts, List<Alert> alerts) {
    public ReleaseOutcome {
        facts = List.copyOf(facts);
        alerts = List.copyOf(alerts);
    }
}
