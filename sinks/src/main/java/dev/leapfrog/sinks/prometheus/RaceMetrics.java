package dev.leapfrog.sinks.prometheus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.standing.Lead;
import dev.leapfrog.events.standing.Reign;
import dev.leapfrog.sinks.board.CurrentGap;
import dev.leapfrog.sinks.history.BoardHistory;
import dev.leapfrog.sinks.history.FrontierPoint;
import dev.leapfrog.sinks.history.History;
import dev.leapfrog.sinks.view.SourceHealth;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

/**
 * How the race stands, as gauges.
 *
 * <table>
 * <caption>Metrics</caption>
 * <tr><th>name</th><th>tags</th><th>what it says</th></tr>
 * <tr><td>{@value #GAP}</td><td>board, pair</td><td>points that the second segment's leader is behind</td></tr>
 * <tr><td>{@value #LAG}</td><td>board, pair</td><td>days that it came later than a model as good</td></tr>
 * <tr><td>{@value #LEAD}</td><td>board, segment</td><td>days that the confirmed leader has led</td></tr>
 * <tr><td>{@value #LEAPS}</td><td>board, segment</td><td>confirmed changes of the leading lab in a year</td></tr>
 * <tr><td>{@value #PREMIUM}</td><td>board</td><td>what the closed leader costs over the cheapest open model that is good
 * enough, street price over street price</td></tr>
 * <tr><td>{@value #PUBLISHED}</td><td>board</td><td>when it last published, in seconds since 1970</td></tr>
 * <tr><td>{@value #FAILURES}</td><td>source</td><td>responses in a row that could not be used</td></tr>
 * <tr><td>{@value #READ}</td><td>source</td><td>when it was last read, in seconds since 1970</td></tr>
 * </table>
 */
final class RaceMetrics {
    static final String GAP = "leapfrog.gap.points";
    static final String LAG = "leapfrog.gap.lag.days";
    static final String LEAD = "leapfrog.lead.days";
    static final String LEAPS = "leapfrog.leaps.per.year";
    static final String PREMIUM = "leapfrog.premium.ratio";
    static final String PUBLISHED = "leapfrog.board.published.timestamp.seconds";
    static final String FAILURES = "leapfrog.source.failures";
    static final String READ = "leapfrog.source.read.timestamp.seconds";

    private static final List<String> NAMES = List.of(GAP, LAG, LEAD, LEAPS, PREMIUM, PUBLISHED, FAILURES, READ);
    private static final String BOARD = "board";

    private final SortedMap<String, MultiGauge> gauges = new TreeMap<>();

    RaceMetrics(MeterRegistry registry) {
        NAMES.forEach(name -> gauges.put(name, MultiGauge.builder(name).register(registry)));
    }

    /** Takes what holds now. */
    void update(History history, List<BoardId> headlineBoards) {
        SortedMap<String, List<MultiGauge.Row<?>>> rows = new TreeMap<>();
        NAMES.forEach(name -> rows.put(name, new ArrayList<>()));
        for (BoardId board : headlineBoards) {
            BoardHistory of = history.boardOrNull(board);
            if (of != null) {
                addBoard(rows, Tags.of(BOARD, board.toString()), of);
            }
        }
        history.sources().snapshot().forEach((source, state) -> addSource(rows, Tags.of("source", source), state));
        gauges.forEach((name, gauge) -> gauge.register(rows.getOrDefault(name, List.of()), true));
    }

    private static void addBoard(SortedMap<String, List<MultiGauge.Row<?>>> rows, Tags board, BoardHistory of) {
        of.gaps().forEach((pair, series) -> {
            CurrentGap gap = CurrentGap.of(series, of.scaleSince());
            if (gap != null) {
                GapState state = gap.state();
                add(rows, GAP, board.and("pair", pair), state.points());
                add(rows, LAG, board.and("pair", pair), state.lag().lagDays());
            }
        });
        if (!of.frontier().isEmpty()) {
            FrontierPoint last = of.frontier().getLast();
            add(rows, PUBLISHED, board, seconds(last.publishedAt()));
            last.leads().forEach((segment, lead) -> addLead(rows, board.and("segment", segment.key()), lead));
        }
        if (!of.enough().isEmpty()) {
            GoodEnough enough = of.enough().getLast();
            add(rows, PREMIUM, board, enough.premium().premium());
        }
    }

    private static void addLead(SortedMap<String, List<MultiGauge.Row<?>>> rows, Tags segment, Lead lead) {
        Reign reign = lead.confirmed();
        add(rows, LEAD, segment, reign == null ? null : reign.days());
        add(rows, LEAPS, segment, lead.leapsPerYear());
    }

    private static void addSource(SortedMap<String, List<MultiGauge.Row<?>>> rows, Tags source, SourceState state) {
        SourceState.Health health = SourceHealth.of(state);
        add(rows, FAILURES, source, health.failures());
        add(rows, READ, source, health.lastReadAt() == null ? null : seconds(health.lastReadAt()));
    }

    private static void add(
            SortedMap<String, List<MultiGauge.Row<?>>> rows, String name, Tags tags, @Nullable Number value) {
        if (value != null) {
            rows.computeIfAbsent(name, added -> new ArrayList<>()).add(MultiGauge.Row.of(tags, value));
        }
    }

    private static long seconds(Instant at) {
        return at.getEpochSecond();
    }
}
