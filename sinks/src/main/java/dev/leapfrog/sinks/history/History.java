package dev.leapfrog.sinks.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.CapabilityIndex;
import dev.leapfrog.events.output.CategoryState;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.GapState;
import dev.leapfrog.events.output.MarketState;
import dev.leapfrog.events.output.Output;
import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.output.Story;
import dev.leapfrog.events.output.TierState;
import dev.leapfrog.events.output.UptakeFact;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.output.WindowState;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;
import dev.leapfrog.sinks.model.KnownModels;
import dev.leapfrog.sinks.topic.TopicRecord;
import dev.leapfrog.sinks.view.CurrentPrices;
import dev.leapfrog.sinks.view.ScheduledPrices;
import dev.leapfrog.sinks.view.SourceHealth;
import org.jspecify.annotations.Nullable;

/** What the output topics have said up to now. Not for use by several threads. */
public final class History {
    /** The topics that it is made of. */
    static final List<Topic<?>> TOPICS = List.of(
            Topics.STORIES,
            Topics.ALERTS_FRONTIER,
            Topics.ALERTS_GAPS,
            Topics.ALERTS_PRICES,
            Topics.ALERTS_RELEASES,
            Topics.ALERTS_UPTAKE,
            Topics.ALERTS_SOURCES,
            Topics.FRONTIER,
            Topics.GAPS,
            Topics.WINDOWS,
            Topics.CATEGORIES,
            Topics.TIERS,
            Topics.INDEX,
            Topics.MARKET,
            Topics.RELEASES,
            Topics.PRICES,
            Topics.UPTAKE,
            Topics.UPTAKE_SHARES,
            Topics.SCORES,
            Topics.SOURCES,
            Topics.SOURCE_FACTS);

    private final Topics names;
    private final OutputLog<Story> stories = new OutputLog<>(Story::id);
    private final OutputLog<Alert> alerts = new OutputLog<>(Alert::happening);
    private final Map<UUID, Alert> alertsById = new HashMap<>();
    private final SortedMap<BoardId, BoardHistory> boards = new TreeMap<>();
    private final SortedMap<String, CategoryState> categories = new TreeMap<>();
    private final List<CapabilityIndex> index = new ArrayList<>();
    private final SortedMap<String, List<UptakeShares>> shares = new TreeMap<>();
    private final CurrentPrices prices = new CurrentPrices();
    private final ScheduledPrices scheduled = new ScheduledPrices();
    private final KnownModels models = new KnownModels(Instant.MAX);
    private final SourceHealth sources = new SourceHealth();
    private long records;

    public History(Topics names) {
        this.names = names;
    }

    /** Takes the next record of one of its topics. */
    public void fold(TopicRecord<?> record) {
        records++;
        if (record.topic().equals(names.name(Topics.SOURCES))) {
            sources.fold(record.key(), (SourceState) record.value());
        } else if (record.topic().equals(names.name(Topics.SOURCE_FACTS))) {
            models.fold(record.key(), (SourceFact) record.value());
        } else if (record.value() instanceof Observation observation) {
            models.fold(observation);
        } else if (record.value() instanceof Output output) {
            fold(Position.of(record), output);
        }
    }

    private void fold(Position position, Output output) {
        switch (output) {
            case Story story -> stories.add(position, story);
            case Alert alert -> {
                alerts.add(position, alert);
                alertsById.put(alert.id(), alert);
            }
            case FrontierState state -> board(state.board()).add(state);
            case GapState state -> board(state.board()).add(state);
            case WindowState state -> board(state.board()).add(state);
            case TierState state -> board(state.board()).add(state);
            case MarketState state -> board(state.board()).add(state);
            case CategoryState state -> categories.put(state.arena().toString(), state);
            case CapabilityIndex fitted -> index.add(fitted);
            case UptakeShares state ->
                shares.computeIfAbsent(state.measure() + " " + state.universe(), key -> new ArrayList<>())
                        .add(state);
            case PriceFact fact -> {
                prices.fold(fact);
                scheduled.fold(fact);
                models.fold(fact);
            }
            case ReleaseFact fact -> models.fold(fact);
            case UptakeFact fact -> models.fold(fact);
        }
    }

    private BoardHistory board(BoardId board) {
        return boards.computeIfAbsent(board, added -> new BoardHistory());
    }

    /** How many records it has taken: while that is the same, all of it is. */
    public long records() {
        return records;
    }

    /** Every revision of every story, and the newest of each. */
    public OutputLog<Story> stories() {
        return stories;
    }

    /** Every alert, and the newest of each happening. */
    public OutputLog<Alert> alerts() {
        return alerts;
    }

    /** The alert of that id, which a story names; null when there is none. */
    public @Nullable Alert alert(UUID id) {
        return alertsById.get(id);
    }

    /** By board, those that stand for an index included. */
    public SortedMap<BoardId, BoardHistory> boards() {
        return Collections.unmodifiableSortedMap(boards);
    }

    /** What is known of a board; null when nothing is. */
    public @Nullable BoardHistory boardOrNull(BoardId board) {
        return boards.get(board);
    }

    /** The last state of the categories of each arena. */
    public SortedMap<String, CategoryState> categories() {
        return Collections.unmodifiableSortedMap(categories);
    }

    /** One a refit of the index of capability, the oldest first. */
    public List<CapabilityIndex> index() {
        return Collections.unmodifiableList(index);
    }

    /** By measure and universe, with a blank between them; the oldest first. */
    public SortedMap<String, List<UptakeShares>> shares() {
        return Collections.unmodifiableSortedMap(shares);
    }

    /** What every offer costs now. */
    public CurrentPrices prices() {
        return prices;
    }

    /** What was announced that offers will cost. */
    public ScheduledPrices scheduled() {
        return scheduled;
    }

    /** All models and what is known of them. */
    public KnownModels models() {
        return models;
    }

    /** The last state of each source. */
    public SourceHealth sources() {
        return sources;
    }
}
