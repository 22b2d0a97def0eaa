package dev.leapfrog.events.topic;

import java.util.List;
import java.util.Locale;

import dev.leapfrog.events.delivery.Delivery;
import dev.leapfrog.events.json.Require;
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
import dev.leapfrog.events.source.LearnedAlias;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;

/**
 * Every topic of the program, under one prefix. Names stand here and nowhere else.
 *
 * @param prefix put before each name, {@code leapfrog.} unless configured
 */
public record Topics(String prefix) {
    public static final String DEFAULT_PREFIX = "leapfrog.";

    /** Everything any source said, in one order. */
    public static final Topic<Observation> OBSERVATIONS =
            new Topic<>("observations", Topic.Partitions.ONE, Topic.Retention.FOR_EVER, Observation.class, "subject");

    /** The score observations and markers again, partitioned by arena. */
    public static final Topic<Observation> SCORES =
            new Topic<>("scores", Topic.Partitions.FOUR, Topic.Retention.FOR_EVER, Observation.class, "arena");

    public static final Topic<FrontierState> FRONTIER =
            new Topic<>("frontier", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, FrontierState.class, "board");

    public static final Topic<GapState> GAPS =
            new Topic<>("gaps", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, GapState.class, "board#a-b");

    /** Innovation windows, as they open and end. */
    public static final Topic<WindowState> WINDOWS =
            new Topic<>("windows", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, WindowState.class, "board#a-b");

    /** Who leads which category of an arena. */
    public static final Topic<CategoryState> CATEGORIES =
            new Topic<>("categories", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, CategoryState.class, "arena");

    /** How good small open models are. */
    public static final Topic<TierState> TIERS =
            new Topic<>("tiers", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, TierState.class, "board");
    /** One scale for all boards. */
    public static final Topic<CapabilityIndex> INDEX =
            new Topic<>("index", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, CapabilityIndex.class, "board");

    public static final Topic<Alert> ALERTS_FRONTIER = new Topic<>(
            "alerts.frontier", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, Alert.class, "board#segment");

    public static final Topic<Alert> ALERTS_GAPS =
            new Topic<>("alerts.gaps", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, Alert.class, "board#a-b");

    /** What is known of each model, concluded from all sources. */
    public static final Topic<ReleaseFact> RELEASES =
            new Topic<>("releases", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, ReleaseFact.class, "model");
    /** What each offer costs, concluded from all sources. */
    public static final Topic<PriceFact> PRICES =
            new Topic<>("prices", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, PriceFact.class, "model");
    /** How much each model is used. */
    public static final Topic<UptakeFact> UPTAKE =
            new Topic<>("uptake", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, UptakeFact.class, "model");

    /** How the use of models is shared between labs, countries and kinds of openness. */
    public static final Topic<UptakeShares> UPTAKE_SHARES = new Topic<>(
            "uptake-shares", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, UptakeShares.class, "measure");
    /** What scores and prices say together of each board. */
    public static final Topic<MarketState> MARKET =
            new Topic<>("market", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, MarketState.class, "board");

    public static final Topic<Alert> ALERTS_PRICES =
            new Topic<>("alerts.prices", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, Alert.class, "model");
    public static final Topic<Alert> ALERTS_RELEASES =
            new Topic<>("alerts.releases", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, Alert.class, "model");
    public static final Topic<Alert> ALERTS_UPTAKE =
            new Topic<>("alerts.uptake", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, Alert.class, "measure");
    /** Written by ingest itself, in the transaction of the source. */
    public static final Topic<Alert> ALERTS_SOURCES =
            new Topic<>("alerts.sources", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, Alert.class, "source");
    /** What happened, one story for one happening; what people subscribe to. */
    public static final Topic<Story> STORIES = new Topic<>(
            "stories", Topic.Partitions.BY_SIZE, Topic.Retention.FOR_EVER, Story.class, "arena, board, vendor or lab");
    /** The cursor and the health of each source. */
    public static final Topic<SourceState> SOURCES =
            new Topic<>("sources", Topic.Partitions.BY_SIZE, Topic.Retention.COMPACTED, SourceState.class, "source");

    /** What each source said last of each entity. */
    public static final Topic<SourceFact> SOURCE_FACTS = new Topic<>(
            "source-facts", Topic.Partitions.BY_SIZE, Topic.Retention.COMPACTED, SourceFact.class, "source entity");

    /** What names were learned to mean. */
    public static final Topic<LearnedAlias> ALIASES =
            new Topic<>("aliases", Topic.Partitions.BY_SIZE, Topic.Retention.COMPACTED, LearnedAlias.class, "alias");

    /** What is on its way to endpoints outside, and how far each route has read. */
    public static final Topic<Delivery> DELIVERIES =
            new Topic<>("deliveries", Topic.Partitions.ONE, Topic.Retention.COMPACTED, Delivery.class, "route and id");

    /** Records that could not be read, as found; the reason, topic, partition and offset are in the headers. */
    public static final Topic<byte[]> DEAD_LETTERS =
            new Topic<>("dead-letters", Topic.Partitions.ONE, Topic.Retention.FOR_EVER, byte[].class, "as found");

    private static final List<Topic<?>> ALL = List.of(
            OBSERVATIONS,
            SCORES,
            RELEASES,
            PRICES,
            UPTAKE,
            UPTAKE_SHARES,
            MARKET,
            FRONTIER,
            GAPS,
            WINDOWS,
            CATEGORIES,
            TIERS,
            INDEX,
            ALERTS_FRONTIER,
            ALERTS_GAPS,
            ALERTS_PRICES,
            ALERTS_RELEASES,
            ALERTS_UPTAKE,
            ALERTS_SOURCES,
            STORIES,
            SOURCES,
            SOURCE_FACTS,
            ALIASES,
            DELIVERIES,
            DEAD_LETTERS);

    public Topics {
        Require.that(prefix.matches("[A-Za-z0-9._-]*"), "topic prefix may hold letters, digits, '.', '_', '-'");
    }

    public static Topics withDefaultPrefix() {
        return new Topics(DEFAULT_PREFIX);
    }

    public static List<Topic<?>> all() {
        return ALL;
    }

    /** The topic that an output goes to. */
    public static Topic<? extends Output> of(Output output) {
        return switch (output) {
            case FrontierState state -> FRONTIER;
            case GapState state -> GAPS;
            case WindowState window -> WINDOWS;
            case CategoryState state -> CATEGORIES;
            case TierState state -> TIERS;
            case CapabilityIndex index -> INDEX;
            case MarketState state -> MARKET;
            case PriceFact fact -> PRICES;
            case ReleaseFact fact -> RELEASES;
            case UptakeFact fact -> UPTAKE;
            case UptakeShares state -> UPTAKE_SHARES;
            case Alert alert -> alerts(alert.family());
            case Story story -> STORIES;
        };
    }

    /** The topic an alert of that family goes to. */
    public static Topic<Alert> alerts(Alert.Family family) {
        return switch (family) {
            case FRONTIER -> ALERTS_FRONTIER;
            case GAPS -> ALERTS_GAPS;
            case PRICES -> ALERTS_PRICES;
            case RELEASES -> ALERTS_RELEASES;
            case UPTAKE -> ALERTS_UPTAKE;
            case SOURCES -> ALERTS_SOURCES;
        };
    }

    /** The name of the topic in Kafka. */
    public String name(Topic<?> topic) {
        return prefix + topic.name();
    }

    /** A name for a client or a group under the same prefix, such as {@code leapfrog.arena}. */
    public String group(String name) {
        return prefix + name.toLowerCase(Locale.ROOT);
    }
}
