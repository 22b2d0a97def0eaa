package dev.leapfrog.app.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.category.CategoryRules;
import dev.leapfrog.streams.crowd.figure.CrowdRules;
import dev.leapfrog.streams.index.IndexRules;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.overtake.ShareRules;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.release.ReleaseRules;
import dev.leapfrog.streams.tier.TierRules;
import dev.leapfrog.streams.uptake.UptakeRules;
import dev.leapfrog.streams.window.WindowRules;

import static java.util.Objects.requireNonNull;

/**
 * The fields of one record of rules.
 *
 * @param section its name in the configuration
 * @param record its class
 * @param types of those components that can be set, by name
 */
record RuleFields<T extends Record>(String section, Class<T> record, Map<String, RuleType> types) {
    private static final RuleType SOURCES = RuleType.names("names of sources, the preferred first");

    static final RuleFields<BoardRules> BOARDS = new RuleFields<>(
            "boards",
            BoardRules.class,
            Map.ofEntries(
                    Map.entry("clearProbability", RuleType.between(0.5, 1)),
                    Map.entry("entrantWithin", RuleType.time()),
                    Map.entry("heldPublications", RuleType.count(1, 1000)),
                    Map.entry("heldFor", RuleType.time()),
                    Map.entry("breakCommonModels", RuleType.count(1, 1_000_000)),
                    Map.entry("recordAfter", RuleType.time()),
                    Map.entry("recordPublications", RuleType.count(1, 1_000_000)),
                    Map.entry("silentFor", RuleType.time()),
                    Map.entry("witnessWithin", RuleType.time()),
                    Map.entry("disagreement", RuleType.from(0, 1000)),
                    Map.entry("historyKept", RuleType.time()),
                    Map.entry("precedence", SOURCES),
                    Map.entry("alerted", RuleType.segments()),
                    Map.entry("pairs", RuleType.pairs()),
                    Map.entry("headlineBoards", RuleType.boards()),
                    Map.entry("evidence", RuleType.names("publishers of studies, whose boards raise no alerts"))));

    static final RuleFields<CrowdRules> CROWD = new RuleFields<>(
            "crowd",
            CrowdRules.class,
            Map.ofEntries(
                    Map.entry("bandElo", RuleType.from(0, 1000)),
                    Map.entry("bandPoints", RuleType.from(0, 100)),
                    Map.entry("counted", RuleType.count(1, 10_000)),
                    Map.entry("top", RuleType.count(1, 1000)),
                    Map.entry("leastKnown", RuleType.count(1, 1000)),
                    Map.entry("modelsStep", RuleType.count(1, 1000)),
                    Map.entry("labsStep", RuleType.count(1, 1000)),
                    Map.entry("effectiveStep", RuleType.between(0, 1000)),
                    Map.entry("publications", RuleType.count(1, 1000)),
                    Map.entry("leadStep", RuleType.count(1, 1000))));

    static final RuleFields<WindowRules> WINDOWS = new RuleFields<>(
            "windows",
            WindowRules.class,
            Map.of(
                    "withinElo", RuleType.from(0, 1000),
                    "withinPoints", RuleType.from(0, 100),
                    "widestElo", RuleType.from(0, 1000),
                    "widestPoints", RuleType.from(0, 100),
                    "publications", RuleType.count(1, 1000),
                    "recordAfter", RuleType.count(1, 1000)));

    static final RuleFields<CategoryRules> CATEGORIES = new RuleFields<>(
            "categories",
            CategoryRules.class,
            Map.of("first", RuleType.count(1, 100), "publications", RuleType.count(1, 1000)));

    static final RuleFields<TierRules> TIERS =
            new RuleFields<>("tiers", TierRules.class, Map.of("references", RuleType.models()));

    static final RuleFields<PriceRules> PRICES = new RuleFields<>(
            "prices",
            PriceRules.class,
            Map.ofEntries(
                    Map.entry("tolerance", RuleType.from(0, 1)),
                    Map.entry("silentFor", RuleType.time()),
                    Map.entry("backWithin", RuleType.time()),
                    Map.entry("lagAfter", RuleType.time()),
                    Map.entry("alertWithin", RuleType.time()),
                    Map.entry("currentFor", RuleType.time()),
                    Map.entry("streetFloor", RuleType.from(0, 1)),
                    Map.entry("notableMove", RuleType.between(0, 100))));

    static final RuleFields<ReleaseRules> RELEASES = new RuleFields<>(
            "releases",
            ReleaseRules.class,
            Map.of(
                    "precedence", SOURCES,
                    "tracked", RuleType.nameSet("labs, empty for every known lab"),
                    "oldAfter", RuleType.time(),
                    "freshFor", RuleType.time(),
                    "watchedRows", RuleType.count(1, 1000)));

    static final RuleFields<ShareRules> SHARES = new RuleFields<>(
            "shares",
            ShareRules.class,
            Map.of(
                    "margin", RuleType.from(0, 1),
                    "heldFor", RuleType.time(),
                    "heldLists", RuleType.count(1, 1000),
                    "majorities", RuleType.names("countries, such as CN"),
                    "sameLength", RuleType.from(0, 1),
                    "silentFor", RuleType.time(),
                    "notableEntries", RuleType.count(1, 1000),
                    "shownModels", RuleType.count(1, 1000),
                    "window", RuleType.time()));

    static final RuleFields<UptakeRules> UPTAKE = new RuleFields<>(
            "uptake",
            UptakeRules.class,
            Map.of(
                    "precedence", SOURCES,
                    "silentFor", RuleType.time(),
                    "levels", RuleType.numbers(),
                    "freshFor", RuleType.time()));

    static final RuleFields<MarketRules> MARKET = new RuleFields<>(
            "market",
            MarketRules.class,
            Map.ofEntries(
                    Map.entry("boards", RuleType.boards()),
                    Map.entry("boardFor", RuleType.time()),
                    Map.entry("references", RuleType.models()),
                    Map.entry("halved", RuleType.between(0, 1)),
                    Map.entry("sameNewsFor", RuleType.time()),
                    Map.entry("declineAfter", RuleType.time()),
                    Map.entry("goodWinRate", RuleType.between(0, 0.5)),
                    Map.entry("goodPart", RuleType.between(0, 1)),
                    Map.entry("premiumSteps", RuleType.numbers(1, 1000)),
                    Map.entry("notableSteps", RuleType.numbers(1, 1000)),
                    Map.entry("premiumHysteresis", RuleType.from(0, 1)),
                    Map.entry("bandElo", RuleType.from(0, 1000)),
                    Map.entry("bandPoints", RuleType.from(0, 100)),
                    Map.entry("warCut", RuleType.between(0, 1)),
                    Map.entry("warWithin", RuleType.time())));

    static final RuleFields<IndexRules> INDEX = new RuleFields<>(
            "index",
            IndexRules.class,
            Map.of(
                    "boards", RuleType.boards(),
                    "publishers", RuleType.names("publishers all of whose boards take part"),
                    "except", RuleType.boards(),
                    "anchors", RuleType.anchors(),
                    "rows", RuleType.count(10, 10_000),
                    "sharedModels", RuleType.count(2, 1000),
                    "listed", RuleType.count(1, 10_000)));

    RuleFields {
        types = Map.copyOf(types);
    }

    /** The names of the components that can be set, in the order of the record. */
    List<String> names() {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(types::containsKey)
                .toList();
    }

    /** The value of one component. */
    Object value(T rules, String name) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getName().equals(name)) {
                return read(rules, component);
            }
        }
        throw new IllegalStateException("no rule is called " + section + "." + name);
    }

    /** The same rules with some components set otherwise. */
    T with(T rules, Map<String, Object> values) {
        RecordComponent[] components = record.getRecordComponents();
        Object[] all = new Object[components.length];
        for (int i = 0; i < all.length; i++) {
            Object set = values.get(components[i].getName());
            all[i] = set == null ? read(rules, components[i]) : set;
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return record.getDeclaredConstructor(types).newInstance(all);
        } catch (InvocationTargetException refused) {
            Throwable reason = refused.getCause() == null ? refused : refused.getCause();
            throw new IllegalArgumentException("rules." + section + ": " + reason.getMessage(), refused);
        } catch (ReflectiveOperationException never) {
            throw new IllegalStateException(never);
        }
    }

    private Object read(T rules, RecordComponent component) {
        try {
            return requireNonNull(component.getAccessor().invoke(rules), component.getName());
        } catch (ReflectiveOperationException never) {
            throw new IllegalStateException(never);
        }
    }
}
