package dev.leapfrog.sinks.board;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** What scores and prices say together of each board, at a time, and what capability has cost until then. */
public final class CurrentMarket {
    private final Instant at;
    private final SortedMap<BoardId, OfBoard> boards = new TreeMap<>();
    /** By board, then by the reference model of the level. */
    private final Map<BoardId, Map<ModelId, SortedMap<Instant, Double>>> prices = new HashMap<>();

    /**
     * The last states of a board.
     *
     * @param levels the last ones, which may be of an earlier publication than the others; null while there are none
     * @param enough null while there is none
     * @param frontier null while there is none
     */
    public record OfBoard(
            @Nullable CapabilityPrice levels,
            @Nullable GoodEnough enough,
            @Nullable ParetoFrontier frontier) {
        static final OfBoard UNKNOWN = new OfBoard(null, null, null);

        /** An incomplete list may reach no level: then those of the last one that did stand. */
        private CapabilityPrice reaching(CapabilityPrice next) {
            return next.levels().isEmpty() && levels != null ? levels : next;
        }

        OfBoard with(MarketState state) {
            return switch (state) {
                case CapabilityPrice other -> new OfBoard(reaching(other), enough, frontier);
                case GoodEnough other -> new OfBoard(levels, other, frontier);
                case ParetoFrontier other -> new OfBoard(levels, enough, other);
            };
        }
    }

    /** @param at the time to show */
    public CurrentMarket(Instant at) {
        this.at = at;
    }

    /**
     * Reads the series up to a time.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @param at what was concluded later is left out
     */
    public static CurrentMarket read(Map<String, Object> clients, Topics topics, Instant at) {
        CurrentMarket market = new CurrentMarket(at);
        TopicReader.readAll(
                clients, topics, Topics.MARKET, record -> market.add(requireNonNull(record.value(), "state")));
        return market;
    }

    /** Takes the next state. */
    public void add(MarketState state) {
        if (state.eventTime().isAfter(at)) {
            return;
        }
        boards.put(
                state.board(),
                boards.getOrDefault(state.board(), OfBoard.UNKNOWN).with(state));
        if (state instanceof CapabilityPrice levels) {
            levels.levels().forEach(level -> addPrice(levels, level));
        }
    }

    private void addPrice(CapabilityPrice state, CapabilityPrice.Level level) {
        if (level.price() != null && level.price() > 0) {
            prices.computeIfAbsent(state.board(), added -> new HashMap<>())
                    .computeIfAbsent(level.reference().id(), added -> new TreeMap<>())
                    .put(state.eventTime(), level.price());
        }
    }

    /** By board. */
    public SortedMap<BoardId, OfBoard> boards() {
        return Collections.unmodifiableSortedMap(boards);
    }

    /** What it has cost on a board to do as well as a reference model, by time. */
    public SortedMap<Instant, Double> prices(BoardId board, ModelId reference) {
        return Collections.unmodifiableSortedMap(
                prices.getOrDefault(board, Map.of()).getOrDefault(reference, new TreeMap<>()));
    }
}
