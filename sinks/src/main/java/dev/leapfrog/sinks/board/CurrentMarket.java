package dev.leapfrog.sinks.board;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.output.CapabilityPrice;
import dev.leapfrog.events.output.GoodEnough;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.ParetoFrontier;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.topic.TopicReader;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** What scores and prices say together of each board, at a time. */
public final class CurrentMarket {
    private final @Nullable Instant at;
    private final SortedMap<BoardId, OfBoard> boards = new TreeMap<>();

    /**
     * The last states of a board.
     *
     * @param levels null while there is none
     * @param enough null while there is none
     * @param frontier null while there is none
     */
    public record OfBoard(
            @Nullable CapabilityPrice levels,
            @Nullable GoodEnough enough,
            @Nullable ParetoFrontier frontier) {
        static final OfBoard UNKNOWN = new OfBoard(null, null, null);

        OfBoard with(MarketState state) {
            return switch (state) {
                case CapabilityPrice other -> new OfBoard(other, enough, frontier);
                case GoodEnough other -> new OfBoard(levels, other, frontier);
                case ParetoFrontier other -> new OfBoard(levels, enough, other);
            };
        }
    }

    /** @param at the time to show; null for now */
    CurrentMarket(@Nullable Instant at) {
        this.at = at;
    }

    /**
     * Reads the series up to a time.
     *
     * @param clients settings for Kafka clients: where the cluster is and how to get in
     * @param at null for its present end
     */
    public static CurrentMarket read(Map<String, Object> clients, Topics topics, @Nullable Instant at) {
        CurrentMarket market = new CurrentMarket(at);
        TopicReader.readAll(
                clients, topics, Topics.MARKET, record -> market.add(requireNonNull(record.value(), "state")));
        return market;
    }

    /** Takes the next state. */
    void add(MarketState state) {
        if (at == null || !state.eventTime().isAfter(at)) {
            boards.put(
                    state.board(),
                    boards.getOrDefault(state.board(), OfBoard.UNKNOWN).with(state));
        }
    }

    /** By board. */
    public SortedMap<BoardId, OfBoard> boards() {
        return Collections.unmodifiableSortedMap(boards);
    }
}
