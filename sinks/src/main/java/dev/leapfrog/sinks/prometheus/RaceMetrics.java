package dev.leapfrog.sinks.prometheus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Reign;
import dev.leapfrog.events.standing.Standing;
import dev.leapfrog.sinks.board.CurrentGap;
import dev.leapfrog.sinks.history.BoardHistory;
import dev.leapfrog.sinks.history.FrontierPoint;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.view.SourceHealth;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

/** How the race stands, as gauges. */
final class RaceMetrics {
    private static final String BOARD = "board";

    private final Map<Figure, MultiGauge> gauges = new EnumMap<>(Figure.class);
    private final Map<Figure, List<MultiGauge.Row<?>>> rows = new EnumMap<>(Figure.class);

    /** Each with its tags in the description of the metric. */
    private enum Figure {
        GAP("leapfrog.gap.points", "Points that the second segment's leader is behind, by board and pair of segments"),
        LAG("leapfrog.gap.lag.days", "Days that the second segment came later than a model as good, by board and pair"),
        SCORE("leapfrog.leader.score", "Score of the best listed model, by board, segment, lab and model"),
        LEAD("leapfrog.lead.days", "Days that the confirmed leader has led, by board and segment"),
        LEAPS("leapfrog.leaps.per.year", "Confirmed changes of the leading lab in a year, by board and segment"),
        ENOUGH("leapfrog.enough.models", "Open models that are good enough beside the closed leader, by board"),
        PREMIUM(
                "leapfrog.premium.ratio",
                "What the closed leader costs over the cheapest open model that is good enough, street price over"
                        + " street price, by board"),
        LEVEL(
                "leapfrog.level.price.usd",
                "Lowest list price at or above the level of a reference model, in US dollars per million tokens, by"
                        + " board and reference"),
        PUBLISHED(
                "leapfrog.board.published.timestamp.seconds",
                "When the board last published, in seconds since 1970, by board"),
        FAILURES("leapfrog.source.failures", "Responses in a row that could not be used, by source"),
        READ(
                "leapfrog.source.read.timestamp.seconds",
                "When a response was last used, in seconds since 1970, by source");

        private final String metric;
        private final String about;

        Figure(String metric, String about) {
            this.metric = metric;
            this.about = about;
        }
    }

    RaceMetrics(MeterRegistry registry) {
        for (Figure figure : Figure.values()) {
            gauges.put(
                    figure,
                    MultiGauge.builder(figure.metric).description(figure.about).register(registry));
        }
    }

    /**
     * Takes what holds now. What scores and prices say together is there of the few boards that a rule names, so of
     * all.
     */
    void update(History history, List<BoardId> headlineBoards) {
        rows.clear();
        for (BoardId board : headlineBoards) {
            BoardHistory of = history.boardOrNull(board);
            if (of != null) {
                addBoard(Tags.of(BOARD, board.toString()), of);
            }
        }
        history.boards().forEach((board, of) -> addMarket(Tags.of(BOARD, board.toString()), of));
        history.sources().snapshot().forEach((source, state) -> addSource(Tags.of("source", source), state));
        gauges.forEach((figure, gauge) -> gauge.register(rows.getOrDefault(figure, List.of()), true));
    }

    private void addBoard(Tags board, BoardHistory of) {
        of.gaps().forEach((pair, series) -> {
            CurrentGap gap = CurrentGap.of(series, of.scaleSince());
            if (gap != null) {
                GapState state = gap.state();
                add(Figure.GAP, board.and("pair", pair), state.points());
                add(Figure.LAG, board.and("pair", pair), state.lag().lagDays());
            }
        });
        if (!of.frontier().isEmpty()) {
            FrontierPoint last = of.frontier().getLast();
            add(Figure.PUBLISHED, board, seconds(last.publishedAt()));
            last.leads().forEach((segment, lead) -> addLead(board.and("segment", segment.key()), lead));
        }
    }

    private void addLead(Tags segment, Lead lead) {
        Standing best = lead.point();
        if (best != null) {
            Model model = best.model();
            add(
                    Figure.SCORE,
                    segment.and("lab", model.id().lab(), "model", model.id().toString()),
                    best.score().value());
        }
        Reign reign = lead.confirmed();
        add(Figure.LEAD, segment, reign == null ? null : reign.days());
        add(Figure.LEAPS, segment, lead.leapsPerYear());
    }

    private void addMarket(Tags board, BoardHistory of) {
        if (!of.enough().isEmpty()) {
            GoodEnough enough = of.enough().getLast();
            add(Figure.ENOUGH, board, enough.models().size());
            add(Figure.PREMIUM, board, enough.premium().premium());
        }
        for (CapabilityPrice.Level level : lastLevels(of)) {
            add(Figure.LEVEL, board.and("reference", level.reference().id().toString()), level.price());
        }
    }

    /** An incomplete list may reach no level: then those of the last one that did stand. */
    private static List<CapabilityPrice.Level> lastLevels(BoardHistory of) {
        return of.levels().reversed().stream()
                .map(CapabilityPrice::levels)
                .filter(levels -> !levels.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private void addSource(Tags source, SourceState state) {
        SourceState.Health health = SourceHealth.of(state);
        add(Figure.FAILURES, source, health.failures());
        add(Figure.READ, source, health.lastReadAt() == null ? null : seconds(health.lastReadAt()));
    }

    private void add(Figure figure, Tags tags, @Nullable Number value) {
        if (value != null) {
            rows.computeIfAbsent(figure, added -> new ArrayList<>()).add(MultiGauge.Row.of(tags, value));
        }
    }

    private static long seconds(Instant at) {
        return at.getEpochSecond();
    }
}
