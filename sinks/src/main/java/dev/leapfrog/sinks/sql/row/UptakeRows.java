package dev.leapfrog.sinks.sql.row;

import java.util.Map;
import java.util.function.Consumer;

import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.output.UptakeShares;

/** How much models are used, and how that is shared. */
final class UptakeRows {
    private UptakeRows() {}

    static void of(UptakeFact fact, Consumer<Change> to) {
        String model = fact.model().id().toString();
        to.accept(Row.of("uptake")
                .with("model", model)
                .with("measure", fact.measure())
                .with("measured_at", fact.at())
                .with("day", Row.day(fact.at()))
                .with("value", fact.value())
                .with("previous", fact.previous())
                .with("source", fact.provenance().source())
                .put());
        if (fact.reached() != null) {
            for (UptakeFact.Reached reached : fact.reached()) {
                to.accept(Row.of("uptake_levels")
                        .with("model", model)
                        .with("measure", fact.measure())
                        .with("level", reached.level())
                        .with("reached_on", reached.on())
                        .with("days", reached.days())
                        .put());
            }
        }
    }

    static void of(UptakeShares state, Consumer<Change> to) {
        to.accept(new Change.Delete(
                "uptake_shares", Map.of("measure", state.measure(), "universe", state.universe(), "at", state.at())));
        shares(state, "lab", state.shares().labs(), to);
        shares(state, "country", state.shares().countries(), to);
        shares(state, "openness", state.shares().openness(), to);
    }

    private static void shares(UptakeShares state, String by, Map<String, Double> shares, Consumer<Change> to) {
        UptakeShares.Leading leading = state.leads().get(by);
        shares.forEach((name, share) -> to.accept(Row.of("uptake_shares")
                .with("measure", state.measure())
                .with("universe", state.universe())
                .with("at", state.at())
                .with("divided_by", by)
                .with("name", name)
                .with("share", share)
                .with("total", state.total())
                .with("entries", state.entries())
                .with("leads", leading != null && name.equals(leading.holder()))
                .with("day", Row.day(state.at()))
                .put()));
    }
}
