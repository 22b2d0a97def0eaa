package dev.leapfrog.sinks.sql.row;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.standing.Concentration;
import dev.leapfrog.events.standing.Concentration.Division;
import dev.leapfrog.events.standing.Concentration.Top;
import dev.leapfrog.events.standing.Crowd;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Reign;
import dev.leapfrog.events.standing.Spread;
import dev.leapfrog.events.standing.Standing;
import org.jspecify.annotations.Nullable;

/** Who leads a board, and what it looks like at the top. */
final class BoardRows {
    private BoardRows() {}

    static void of(FrontierState state, Consumer<Change> to) {
        String board = state.board().toString();
        Map<String, Object> publication = Map.of("board", board, "published_at", state.publishedAt());
        to.accept(board(state));
        to.accept(publication(state));
        to.accept(new Change.Delete("board_shares", publication));
        Concentration concentration = state.figures().concentration();
        if (concentration != null) {
            shares(board, state.publishedAt(), "all", concentration.all(), to);
            shares(board, state.publishedAt(), "open", concentration.open(), to);
        }
        to.accept(new Change.Delete("leaders", publication));
        state.leaders().forEach((segment, lead) -> to.accept(leader(board, state.publishedAt(), segment, lead)));
    }

    private static Change board(FrontierState state) {
        BoardId board = state.board();
        return Row.of("boards")
                .with("board", board.toString())
                .with("title", BoardTitle.of(board))
                .with("publisher", board.arena().publisher())
                .with("arena", board.arena().toString())
                .with("category", board.category())
                .with("scale", state.scaling().scale().name())
                .with("scale_version", state.scaling().scaleVersion())
                .with("source", state.coverage().source())
                .with("last_published_at", state.publishedAt())
                .put();
    }

    private static Change publication(FrontierState state) {
        Row row = Row.of("publications")
                .with("board", state.board().toString())
                .with("published_at", state.publishedAt())
                .with("day", Row.day(state.publishedAt()))
                .with("scale_version", state.scaling().scaleVersion())
                .with("scale_break", state.scaling().scaleBreak())
                .with("stale", state.stale())
                .with("source", state.coverage().source())
                .with("known_at", state.knownAt());
        Crowd crowd = state.figures().crowd();
        if (crowd != null) {
            crowd(crowd, row);
        }
        Spread spread = state.figures().spread();
        if (spread != null) {
            row.with("lead_over_second_percent", spread.toSecond()).with("lead_over_tenth_percent", spread.toTenth());
        }
        Concentration concentration = state.figures().concentration();
        if (concentration != null) {
            Top all = concentration.all();
            row.with("top_models", all.models())
                    .with("effective_labs", effective(all.labs()))
                    .with("effective_countries", effective(all.countries()))
                    .with("effective_openness", effective(all.openness()));
            Top open = concentration.open();
            if (open != null) {
                row.with("open_effective_labs", effective(open.labs()))
                        .with("open_effective_countries", effective(open.countries()));
            }
        }
        return row.put();
    }

    private static void crowd(Crowd crowd, Row row) {
        row.with("tied_models", crowd.tied().models())
                .with("tied_labs", crowd.tied().labs().size())
                .with("band_models", crowd.band().models())
                .with("band_labs", crowd.band().labs().size())
                .with("band_points", crowd.within());
        Crowd.Earlier earlier = crowd.yearAgo();
        if (earlier != null) {
            row.with("band_models_year_ago", earlier.models())
                    .with("band_labs_year_ago", earlier.labs())
                    .with("same_scale_year_ago", earlier.sameScale());
        }
    }

    private static @Nullable Double effective(@Nullable Division division) {
        return division == null ? null : Double.valueOf(division.effective());
    }

    private static void shares(String board, Instant at, String top, @Nullable Top of, Consumer<Change> to) {
        if (of != null) {
            shares(board, at, top, "lab", of.labs(), to);
            shares(board, at, top, "country", of.countries(), to);
            shares(board, at, top, "openness", of.openness(), to);
        }
    }

    private static void shares(
            String board, Instant at, String top, String by, @Nullable Division division, Consumer<Change> to) {
        if (division == null) {
            return;
        }
        division.shares()
                .forEach((name, share) -> to.accept(Row.of("board_shares")
                        .with("board", board)
                        .with("published_at", at)
                        .with("top", top)
                        .with("divided_by", by)
                        .with("name", name)
                        .with("share", share)
                        .with("models", division.count(name))
                        .put()));
    }

    private static Change leader(String board, Instant at, Segment segment, Lead lead) {
        Row row = Row.of("leaders")
                .with("board", board)
                .with("published_at", at)
                .with("segment", segment.key())
                .with("day", Row.day(at))
                .with("contested", lead.contested())
                .with("stale", lead.stale())
                .with("leaps_per_year", lead.leapsPerYear());
        Standing point = lead.point();
        if (point != null) {
            Model model = point.model();
            row.with("model", model.id().toString())
                    .with("lab", model.lab())
                    .with("country", model.country())
                    .with("openness", Row.openness(model))
                    .with("score", point.score())
                    .with("votes", point.score().votes());
        }
        Reign reign = lead.confirmed();
        if (reign != null) {
            row.with("confirmed_model", reign.model().id().toString())
                    .with("confirmed_lab", reign.model().lab())
                    .with("confirmed_since", reign.since())
                    .with("confirmed_lab_since", reign.labSince())
                    .with("censored", reign.censored())
                    .with("reign_days", reign.days())
                    .with("lab_reign_days", reign.labDays());
        }
        return row.put();
    }
}
