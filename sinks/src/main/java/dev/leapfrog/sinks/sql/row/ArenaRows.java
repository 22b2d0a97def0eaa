package dev.leapfrog.sinks.sql.row;

import java.util.Map;
import java.util.function.Consumer;

import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.CategoryState;
import dev.leapfrog.events.output.TierState;
import dev.leapfrog.events.standing.Standing;

/** What is concluded of several boards together, or of small models. */
final class ArenaRows {
    private ArenaRows() {}

    static void of(CategoryState state, Consumer<Change> to) {
        String arena = state.arena().toString();
        to.accept(new Change.Delete("categories", Map.of("arena", arena, "published_at", state.publishedAt())));
        state.categories()
                .forEach((name, category) -> to.accept(Row.of("categories")
                        .with("arena", arena)
                        .with("published_at", state.publishedAt())
                        .with("category", name)
                        .with("leader", category.leader().model().id().toString())
                        .with("lab", category.leader().model().lab())
                        .with("score", category.leader().score().value())
                        .with("is_clear", category.clear())
                        .with("overall_rank", category.overallRank())
                        .with("specialist", category.specialist())
                        .with("labs_leading", state.split())
                        .put()));
    }

    static void of(TierState state, Consumer<Change> to) {
        Map<String, Object> publication = Map.of("board", state.board().toString(), "published_at", state.eventTime());
        to.accept(new Change.Delete("tiers", publication));
        state.best().forEach((tier, best) -> {
            Row row = Row.of("tiers");
            publication.forEach(row::with);
            to.accept(row.with("tier", tier)
                    .with("model", best.model().id().toString())
                    .with("score", best.score().value())
                    .with("parameters_billion", best.model().parameters())
                    .put());
        });
        to.accept(new Change.Delete("small_models", publication));
        for (TierState.Reference reference : state.references()) {
            Row row = Row.of("small_models");
            publication.forEach(row::with);
            row.with("reference", reference.model().model().id().toString())
                    .with("reference_score", reference.model().score().value())
                    .with("led_year_ago", reference.ledYearAgo());
            Standing smallest = reference.smallest();
            if (smallest != null) {
                row.with("model", smallest.model().id().toString())
                        .with("parameters_billion", smallest.model().parameters())
                        .with("score", smallest.score().value());
            }
            to.accept(row.put());
        }
    }

    static void of(CapabilityIndex index, Consumer<Change> to) {
        Map<String, Object> fit = Map.of("published_at", index.eventTime());
        to.accept(new Change.Delete("capability_index", fit));
        int rank = 0;
        for (CapabilityIndex.Ranked ranked : index.best()) {
            rank++;
            to.accept(Row.of("capability_index")
                    .with("published_at", index.eventTime())
                    .with("rank", rank)
                    .with("model", ranked.model().id().toString())
                    .with("lab", ranked.model().lab())
                    .with("openness", Row.openness(ranked.model()))
                    .with("value", ranked.score())
                    .with("boards", ranked.boards())
                    .put());
        }
        to.accept(new Change.Delete("index_boards", fit));
        index.boards()
                .forEach((board, curve) -> to.accept(Row.of("index_boards")
                        .with("published_at", index.eventTime())
                        .with("board", board.toString())
                        .with("models", curve.models())
                        .with("link", curve.link())
                        .with("slope", curve.slope())
                        .with("difficulty", curve.difficulty())
                        .with("noise", curve.noise())
                        .put()));
    }
}
