package dev.leapfrog.ingest.publish;

import java.util.List;

import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;

/**
 * What is written together or not at all.
 *
 * @param observations in order
 * @param updated facts that are new or other than before
 * @param removed entities of facts that are no more
 * @param learned what names were learned to mean
 * @param forgotten keys of what was learned of names before and is not so
 * @param alerts on the source itself: degraded, back, something held back
 * @param stories that tell the alerts
 * @param state the cursor after it; written last
 */
public record Transaction(
        List<Observation> observations,
        List<SourceFact> updated,
        List<String> removed,
        List<LearnedAlias> learned,
        List<String> forgotten,
        List<Alert> alerts,
        List<Story> stories,
        SourceState state) {
    public Transaction {
        observations = List.copyOf(observations);
        updated = List.copyOf(updated);
        removed = List.copyOf(removed);
        learned = List.copyOf(learned);
        forgotten = List.copyOf(forgotten);
        alerts = List.copyOf(alerts);
        stories = List.copyOf(stories);
    }

    /** Without learned names and alerts. */
    public Transaction(
            List<Observation> observations, List<SourceFact> updated, List<String> removed, SourceState state) {
        this(observations, updated, removed, List.of(), List.of(), List.of(), List.of(), state);
    }

    /** Only moves the cursor. */
    public static Transaction of(SourceState state) {
        return new Transaction(List.of(), List.of(), List.of(), state);
    }

    /** One observation that leads to no facts. */
    public static Transaction of(Observation observation, SourceState state) {
        return new Transaction(List.of(observation), List.of(), List.of(), state);
    }
}
