package dev.leapfrog.sinks.sql.row;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ArenaPublished;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.DayEnded;
import dev.leapfrog.events.observation.DeprecationAnnounced;
import dev.leapfrog.events.observation.DerivativeListed;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.observation.ScoresRevised;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.UptakeMeasured;
import org.jspecify.annotations.Nullable;

/**
 * Models, scores and derivatives, as the sources said them. Taken from the one topic with one order, so that what is
 * said last of a model is the same in every run.
 */
final class FactRows {
    private final Map<ModelId, Model> written = new HashMap<>();

    void of(Observation observation, Consumer<Change> to) {
        switch (observation) {
            case ScoreChanged changed -> {
                model(changed.model(), to);
                to.accept(score(changed));
            }
            case ScoreWithdrawn withdrawn -> {
                model(withdrawn.model(), to);
                to.accept(row(
                                withdrawn.publication(),
                                withdrawn.provenance().source(),
                                withdrawn.alias(),
                                withdrawn.model())
                        .put());
            }
            case ModelMerged merged -> merge(merged, to);
            case DerivativeListed listed -> {
                model(listed.base(), to);
                to.accept(derivative(listed));
            }
            case ModelChanged changed -> model(changed.model(), to);
            case ModelListed listed -> model(listed.model(), to);
            case DeprecationAnnounced announced -> model(announced.model(), to);
            case PriceClaimed claimed -> model(claimed.model(), to);
            case UptakeMeasured measured -> model(measured.model(), to);
            case OfferWithdrawn gone -> nothing();
            case ScoresRevised revised -> nothing();
            case BoardPublished marker -> nothing();
            case ArenaPublished marker -> nothing();
            case SnapshotPublished marker -> nothing();
            case DayEnded marker -> nothing();
        }
    }

    /** Markers, and what is kept elsewhere, add no row. */
    private static void nothing() {}

    /** A model that was last described in the same way stands there already. */
    private void model(Model told, Consumer<Change> to) {
        Model model = told.withoutConfiguration();
        if (model.equals(written.put(model.id(), model))) {
            return;
        }
        to.accept(Row.of("models")
                .with("model", model.id().toString())
                .with("name", model.name())
                .with("lab", model.lab())
                .with("country", model.country())
                .with("openness", Row.openness(model))
                .with("is_open", Row.isOpen(model))
                .with("parameters_billion", model.parameters())
                .with("size_tier", Row.tier(model))
                .with("released_on", model.releasedOn())
                .with("released_basis", Row.lower(model.releasedBasis()))
                .with("resolved", model.resolved())
                .merge());
        to.accept(Row.of("labs")
                .with("lab", model.lab())
                .with("name", model.labName())
                .with("country", model.country())
                .merge());
    }

    private void merge(ModelMerged merged, Consumer<Change> to) {
        String from = merged.from().toString();
        model(merged.to(), to);
        to.accept(Row.of("models")
                .with("merged_into", merged.to().id().toString())
                .update(Map.of("model", from)));
        to.accept(Row.of("scores").with("model", merged.to().id().toString()).update(Map.of("model", from)));
    }

    private static Row row(Publication publication, String source, String alias, Model model) {
        return Row.of("scores")
                .with("board", publication.board().toString())
                .with("source", source)
                .with("published_at", publication.publishedAt())
                .with("alias", alias)
                .with("model", model.id().toString())
                .with("configuration", model.configuration())
                .with("day", Row.day(publication.publishedAt()));
    }

    private static Change score(ScoreChanged changed) {
        Score score = changed.score();
        @Nullable Integer rank = changed.rank();
        return row(changed.publication(), changed.provenance().source(), changed.alias(), changed.model())
                .with("score", score)
                .with("votes", score.votes())
                .with("rank", rank)
                .put();
    }

    private static Change derivative(DerivativeListed listed) {
        return Row.of("derivatives")
                .with("source", listed.provenance().source())
                .with("derivative", listed.derivative())
                .with("base", listed.base().id().toString())
                .with("base_lab", listed.base().lab())
                .with("base_country", listed.base().country())
                .with("relation", listed.relation().name())
                .with("created_on", listed.createdOn())
                .with("seen_at", listed.provenance().eventTime())
                .put();
    }
}
