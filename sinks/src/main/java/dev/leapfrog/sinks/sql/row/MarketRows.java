package dev.leapfrog.sinks.sql.row;

import java.util.Map;
import java.util.function.Consumer;

import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.CapabilityPrice.Decline;
import dev.leapfrog.events.output.CapabilityPrice.Dispersion;
import dev.leapfrog.events.output.CapabilityPrice.Level;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.events.output.ParetoFrontier;

/** What scores and prices say together. */
final class MarketRows {
    private MarketRows() {}

    static void of(MarketState state, Consumer<Change> to) {
        Map<String, Object> key =
                Map.of("board", state.board().toString(), "at", state.basis().at());
        switch (state) {
            case CapabilityPrice price -> {
                to.accept(new Change.Delete("market_levels", key));
                price.levels().forEach(level -> to.accept(level(row("market_levels", key), price, level)));
            }
            case GoodEnough good -> goodEnough(key, good, to);
            case ParetoFrontier frontier -> pareto(key, frontier, to);
        }
    }

    private static Row row(String table, Map<String, Object> key) {
        Row row = Row.of(table);
        key.forEach(row::with);
        return row;
    }

    private static Change level(Row row, CapabilityPrice price, Level level) {
        row.with("reference", level.reference().id().toString())
                .with("published_at", price.basis().publication().publishedAt())
                .with("score", level.score())
                .with("price", level.price())
                .with("models", level.supply().models())
                .with("labs", level.supply().labs())
                .with("offers", level.supply().offers());
        Priced cheapest = level.cheapest();
        if (cheapest != null) {
            row.with("cheapest", cheapest.model().id().toString());
        }
        Dispersion dispersion = level.dispersion();
        if (dispersion != null) {
            row.with("lowest", dispersion.lowest())
                    .with("median", dispersion.median())
                    .with("highest", dispersion.highest());
        }
        Decline decline = level.decline();
        if (decline != null) {
            row.with("decline_per_year", decline.factorPerYear())
                    .with("decline_low", decline.low())
                    .with("decline_high", decline.high())
                    .with("days_to_halve", decline.daysToHalve());
        }
        return row.put();
    }

    private static void goodEnough(Map<String, Object> key, GoodEnough good, Consumer<Change> to) {
        Row premium = row("premiums", key)
                .with("published_at", good.basis().publication().publishedAt())
                .with("threshold", good.threshold())
                .with("premium", good.premium().premium())
                .with("list_premium", good.premium().listPremium());
        Priced leader = good.leader();
        if (leader != null) {
            premium.with("leader", leader.model().id().toString())
                    .with("leader_score", leader.score().value())
                    .with("leader_list", leader.list())
                    .with("leader_street", leader.street());
        }
        to.accept(premium.put());
        to.accept(new Change.Delete("good_enough", key));
        int rank = 0;
        for (GoodEnough.Candidate candidate : good.models()) {
            rank++;
            to.accept(priced(row("good_enough", key).with("rank", rank), candidate.of())
                    .with("win_rate", candidate.winRate())
                    .with("part_of_leader", candidate.partOfLeader())
                    .with("confirmed", candidate.confirmed())
                    .put());
        }
    }

    private static void pareto(Map<String, Object> key, ParetoFrontier frontier, Consumer<Change> to) {
        to.accept(new Change.Delete("pareto", key));
        int rank = 0;
        for (Priced priced : frontier.models()) {
            rank++;
            to.accept(priced(row("pareto", key).with("rank", rank), priced)
                    .with("lab", priced.model().lab())
                    .with("openness", Row.openness(priced.model()))
                    .with("share_open", frontier.shareOpen())
                    .with("share_chinese", frontier.shareChinese())
                    .put());
        }
    }

    private static Row priced(Row row, Priced priced) {
        return row.with("model", priced.model().id().toString())
                .with("score", priced.score().value())
                .with("list", priced.list())
                .with("street", priced.street());
    }
}
