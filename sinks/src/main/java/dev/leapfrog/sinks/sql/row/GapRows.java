package dev.leapfrog.sinks.sql.row;

import java.util.Map;
import java.util.function.Consumer;

import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.standing.Standing;

/** Gaps between segments, and how long they last. */
final class GapRows {
    private GapRows() {}

    static void of(GapState state, Consumer<Change> to) {
        Row row = Row.of("gaps")
                .with("board", state.board().toString())
                .with("published_at", state.publishedAt())
                .with("a", state.a().key())
                .with("b", state.b().key())
                .with("day", Row.day(state.publishedAt()))
                .with("points", state.distance().points())
                .with("points_from", state.distance().pointsFrom())
                .with("points_to", state.distance().pointsTo())
                .with("percent", state.distance().percent())
                .with("win_rate", state.distance().winRate())
                .with("lag_days", state.lag().lagDays())
                .with("lag_days_low", state.lag().lagDaysLow())
                .with("lag_days_high", state.lag().lagDaysHigh())
                .with("behind_days", state.lag().behindDays())
                .with("lag_basis", Row.lower(state.lag().lagBasis()))
                .with("tied", state.leaders().tied())
                .with("stale", state.leaders().stale())
                .with("source", state.provenance().source())
                .with("known_at", state.knownAt());
        Standing a = state.leaders().leaderA();
        if (a != null) {
            row.with("leader_a", a.model().id().toString())
                    .with("score_a", a.score().value());
        }
        Standing b = state.leaders().leaderB();
        if (b != null) {
            row.with("leader_b", b.model().id().toString())
                    .with("score_b", b.score().value());
        }
        to.accept(row.put());
    }

    static void of(WindowState state, Consumer<Change> to) {
        Map<String, Object> pair = Map.of(
                "board",
                state.board().toString(),
                "a",
                state.a().key(),
                "b",
                state.b().key());
        boolean open = state.status() == WindowState.Status.OPENED;
        Row row = Row.of("windows");
        pair.forEach(row::with);
        row.with("opener", state.opener().model().id().toString())
                .with("opened_at", state.span().openedAt())
                .with("status", state.status().name())
                .with("opener_score", state.opener().score().value())
                .with("ended_at", state.span().endedAt())
                .with("days", open ? null : state.span().days());
        Standing closer = state.span().closer();
        if (closer != null) {
            row.with("closer", closer.model().id().toString());
        }
        Standing best = state.span().best();
        if (best != null) {
            row.with("best_then", best.model().id().toString());
        }
        to.accept(row.merge());

        WindowState.Summary all = state.summary();
        Row summary = Row.of("window_summaries");
        pair.forEach(summary::with);
        to.accept(summary.with("closed", all.closed())
                .with("open", all.open())
                .with("censored", all.censored())
                .with("median_days", all.medianDays())
                .with("shortest_days", all.shortestDays())
                .with("published_at", state.publication().publishedAt())
                .put());
    }
}
