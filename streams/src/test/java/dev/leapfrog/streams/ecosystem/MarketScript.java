package dev.leapfrog.streams.ecosystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.index.IndexRules;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.memory.MapMemory;
import dev.leapfrog.streams.reader.Inputs;
import org.jspecify.annotations.Nullable;

/** Writes boards and prices in one order, and collects what is concluded on both. */
final class MarketScript {
    /** The model whose score is the level of all boards of these tests. */
    static final String REFERENCE = "lab/reference";

    private static final String SOURCE = "models_dev_api";

    private final EcosystemRules rules;
    private final MapMemory memory = new MapMemory();
    private final BoardScript boards = new BoardScript();
    private final ClaimScript claims = new ClaimScript();
    private final List<Observation> written = new ArrayList<>();
    private Ecosystem ecosystem;
    private @Nullable Random restarts;
    final List<MarketState> states = new ArrayList<>();
    final List<Alert> alerts = new ArrayList<>();
    final List<Story> stories = new ArrayList<>();

    final List<CapabilityIndex> indexes = new ArrayList<>();
    final List<GapState> gaps = new ArrayList<>();

    MarketScript() {
        this(TestRules.ecosystem().index());
    }

    MarketScript(IndexRules index) {
        EcosystemRules plain = TestRules.ecosystem();
        rules = new EcosystemRules(
                plain.prices(),
                plain.releases(),
                plain.uptake(),
                plain.shares(),
                MarketRules.defaults().measuringBy(List.of(ModelId.parse(REFERENCE))),
                index,
                BoardRules.defaults());
        ecosystem = start();
    }

    /** A model on a board, or a row of it. */
    static BoardScript.Row closed(String id, double score, double interval) {
        return BoardScript.row(id, score, interval);
    }

    static BoardScript.Row open(String id, double score, double interval) {
        return BoardScript.row(id, score, interval).openness(Openness.OPEN_WEIGHTS);
    }

    /** What its lab asks, for input and output alike. */
    static ClaimScript.Row own(String id, double price) {
        return ClaimScript.offer(ModelId.parse(id).lab(), id, price, price).own();
    }

    /** What a reseller asks, for input and output alike. */
    static ClaimScript.Row shop(String id, double price) {
        return ClaimScript.offer("shop", id, price, price);
    }

    MarketScript restartingAtRandom(long seed) {
        restarts = new Random(seed);
        return this;
    }

    MarketScript shuffling(long seed) {
        boards.shuffling(seed);
        return this;
    }

    MarketScript of(String board) {
        boards.of(BoardId.parse(board));
        return this;
    }

    MarketScript on(Scale scale) {
        boards.on(scale);
        return this;
    }

    /** The board publishes. */
    MarketScript board(String date, BoardScript.Row... rows) {
        int from = boards.written().size();
        boards.publish(date, rows);
        return take(boards.written(), from);
    }

    /** The board publishes a list that ends before its last model. */
    MarketScript incomplete(String date, BoardScript.Row... rows) {
        int from = boards.written().size();
        boards.publishIncomplete(date, rows);
        return take(boards.written(), from);
    }

    /** The rows of a publication of the board whose marker is still to come, see {@link #marker}. */
    MarketScript rows(String date, BoardScript.Row... rows) {
        int from = boards.written().size();
        boards.publish(date, rows);
        return take(boards.written().subList(0, boards.written().size() - 1), from);
    }

    /** The marker of the rows before. */
    MarketScript marker() {
        return take(boards.written(), boards.written().size() - 1);
    }

    /** One model proves to be another. */
    MarketScript merge(String from, Model to, String date) {
        int before = boards.written().size();
        boards.merge(from, to, date);
        return take(boards.written(), before);
    }

    /** Starts anew from the memory. */
    MarketScript restart() {
        ecosystem = start();
        return this;
    }

    /** A list of prices is closed. */
    MarketScript prices(String date, ClaimScript.Row... rows) {
        return pricesOf(SOURCE, date, rows);
    }

    MarketScript pricesOf(String source, String date, ClaimScript.Row... rows) {
        int from = claims.written().size();
        claims.list(source, date, rows);
        return take(claims.written(), from);
    }

    MarketScript endDays(String first, String last) {
        int from = claims.written().size();
        claims.endDays(first, last);
        return take(claims.written(), from);
    }

    private MarketScript take(List<Observation> events, int from) {
        for (Observation event : events.subList(from, events.size())) {
            if (restarts != null && restarts.nextInt(4) == 0) {
                ecosystem = start();
            }
            ecosystem.take(Inputs.of(event, written.size())).forEach(this::collect);
            written.add(event);
        }
        return this;
    }

    private void collect(Output output) {
        switch (output) {
            case MarketState state -> states.add(state);
            case Alert alert -> alerts.add(alert);
            case Story story -> stories.add(story);
            case CapabilityIndex index -> indexes.add(index);
            case GapState gap -> gaps.add(gap);
            default -> {
                // Facts are tested elsewhere.
            }
        }
    }

    /** Alerts of a kind as short lines: {@code 2025-06-02 NOTICE headline}. */
    List<String> told(Alert.Kind kind) {
        return alerts.stream()
                .filter(alert -> alert.kind() == kind)
                .map(alert -> alert.occurredAt().toString().substring(0, 10) + " " + alert.severity() + " "
                        + alert.headline())
                .toList();
    }

    CapabilityPrice.Level level() {
        return last(CapabilityPrice.class).levels().getFirst();
    }

    /** The price of the level. */
    double price() {
        return Objects.requireNonNull(level().price(), "price");
    }

    GoodEnough enough() {
        return last(GoodEnough.class);
    }

    ParetoFrontier pareto() {
        return last(ParetoFrontier.class);
    }

    private <S extends MarketState> S last(Class<S> type) {
        return states.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private Ecosystem start() {
        return Inputs.resumed(new Ecosystem(rules, EcosystemDetectors.ALL, memory), written);
    }
}
