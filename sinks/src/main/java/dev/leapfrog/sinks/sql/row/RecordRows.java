package dev.leapfrog.sinks.sql.row;

import java.util.List;
import java.util.function.Consumer;

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
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.events.topic.Topic;
import dev.leapfrog.events.topic.Topics;

/**
 * What every record changes in the tables, in the order in which its topic has them. Not for use by several threads.
 */
public final class RecordRows {
    /** The topics that the tables are made of; each table is made of one of them, or of the alerts. */
    public static final List<Topic<?>> TOPICS = List.of(
            Topics.OBSERVATIONS,
            Topics.RELEASES,
            Topics.PRICES,
            Topics.UPTAKE,
            Topics.UPTAKE_SHARES,
            Topics.FRONTIER,
            Topics.GAPS,
            Topics.WINDOWS,
            Topics.CATEGORIES,
            Topics.TIERS,
            Topics.INDEX,
            Topics.MARKET,
            Topics.ALERTS_FRONTIER,
            Topics.ALERTS_GAPS,
            Topics.ALERTS_PRICES,
            Topics.ALERTS_RELEASES,
            Topics.ALERTS_UPTAKE,
            Topics.ALERTS_SOURCES,
            Topics.STORIES,
            Topics.SOURCES);

    private final FactRows facts = new FactRows();

    /** Hands over what a value of one of the topics changes. */
    public void of(LogPosition position, Object value, Consumer<Change> to) {
        switch (value) {
            case Observation observation -> facts.of(observation, to);
            case SourceState source -> SourceRows.of(source, to);
            case Output output -> of(position, output, to);
            default -> throw new IllegalArgumentException("there is no table for " + value);
        }
    }

    private static void of(LogPosition position, Output value, Consumer<Change> to) {
        switch (value) {
            case FrontierState state -> BoardRows.of(state, to);
            case GapState state -> GapRows.of(state, to);
            case WindowState state -> GapRows.of(state, to);
            case CategoryState state -> ArenaRows.of(state, to);
            case TierState state -> ArenaRows.of(state, to);
            case CapabilityIndex index -> ArenaRows.of(index, to);
            case MarketState state -> MarketRows.of(state, to);
            case PriceFact fact -> PriceRows.of(position, fact, to);
            case ReleaseFact fact -> ReleaseRows.of(position, fact, to);
            case UptakeFact fact -> UptakeRows.of(fact, to);
            case UptakeShares state -> UptakeRows.of(state, to);
            case Alert alert -> AlertRows.of(alert, to);
            case Story story -> AlertRows.of(story, to);
        }
    }
}
