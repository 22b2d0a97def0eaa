package dev.leapfrog.ingest.snapshot;

import java.util.List;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.EcosystemObservation;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.observation.ScoresRevised;
import dev.leapfrog.ingest.snapshot.change.Changes;
import org.jspecify.annotations.Nullable;

/** Observations as short lines, for tests to compare. */
final class ObservationLines {
    private ObservationLines() {}

    static List<String> lines(Changes changes) {
        return changes.observations().stream().map(ObservationLines::line).toList();
    }

    static String line(Observation observation) {
        return switch (observation) {
            case ScoreChanged it ->
                "changed " + it.publication() + " " + it.alias() + " " + score(it.previous()) + " to "
                        + score(it.score());
            case ScoreWithdrawn it -> "withdrawn " + it.publication() + " " + it.alias() + " " + score(it.previous());
            case ScoresRevised it ->
                "revised " + it.publication() + " "
                        + it.revisions().stream()
                                .map(one -> one.alias() + " " + score(one.before()) + " to " + score(one.after()))
                                .collect(Collectors.joining(", "));
            case BoardPublished it ->
                "published " + it.publication() + (it.complete() ? " complete" : " incomplete") + " changes "
                        + it.changes() + " entries " + it.entries() + " lowest " + it.lowestScore() + " unseen "
                        + it.unseen();
            case ArenaPublished it ->
                "arena " + it.arena() + "@" + it.publishedAt() + " "
                        + it.boards().stream().map(BoardId::category).toList();
            case ModelChanged it -> "model " + attributes(it.previous()) + " to " + attributes(it.model());
            case ModelMerged it -> "merged " + it.from() + " to " + it.to().id();
            case DayEnded it -> "day " + it.date();
            case EcosystemObservation it -> it.getClass().getSimpleName() + " " + it.subject();
        };
    }

    private static String attributes(Model model) {
        return model.id() + " " + model.openness() + " " + model.country() + " " + model.releasedOn();
    }

    private static String score(@Nullable Score score) {
        return score == null ? "none" : String.valueOf(score.value());
    }
}
