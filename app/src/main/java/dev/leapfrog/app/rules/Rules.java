package dev.leapfrog.app.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.SourceWeight.Subject;
import dev.leapfrog.streams.arena.ArenaRules;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.ecosystem.EcosystemRules;
import dev.leapfrog.streams.index.IndexRules;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.overtake.ShareRules;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.release.ReleaseRules;
import dev.leapfrog.streams.uptake.UptakeRules;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The rules in force.
 *
 * @param set names of the fields that the configuration sets, such as {@code boards.heldFor}
 */
public record Rules(
        ArenaRules arenas,
        PriceRules prices,
        ReleaseRules releases,
        UptakeRules uptake,
        ShareRules shares,
        MarketRules market,
        IndexRules index,
        Set<String> set) {
    private static final List<String> SECTIONS = List.of(
            "boards",
            "crowd",
            "windows",
            "categories",
            "tiers",
            "prices",
            "releases",
            "uptake",
            "shares",
            "market",
            "index");

    public Rules {
        set = Set.copyOf(set);
    }

    /**
     * One rule.
     *
     * @param name such as {@code boards.heldFor}
     * @param value as it would be written in the configuration
     * @param isDefault whether nothing else was configured
     */
    public record Entry(String name, String value, boolean isDefault) {}

    /**
     * What holds when nothing is configured.
     *
     * @param sources whose definitions say what each is worth beside the others
     */
    public static Rules defaults(List<Source> sources) {
        return defaults(sources, List.of());
    }

    private static Rules defaults(List<Source> sources, List<Source> own) {
        SourceRanks ranks = new SourceRanks(sources);
        Map<String, String> shown = new HashMap<>(Providers.names());
        sources.forEach(source -> shown.putIfAbsent(source.name(), source.title()));
        BoardRules boards = BoardRules.defaults().preferring(ranks.precedence(Subject.BOARDS));
        Set<BoardId> quoted = new LinkedHashSet<>(boards.headlineBoards());
        own.forEach(source -> quoted.addAll(source.headlineBoards()));
        return new Rules(
                ArenaRules.of(boards.quoting(quoted)),
                PriceRules.defaults().weighing(ranks.ofPrices()).naming(shown),
                ReleaseRules.defaults()
                        .preferring(ranks.precedence(Subject.MODELS))
                        .trusting(ranks.vendors())
                        .naming(shown),
                UptakeRules.defaults().preferring(ranks.precedence(Subject.UPTAKE)),
                ShareRules.defaults(),
                MarketRules.defaults(),
                IndexRules.defaults(),
                Set.of());
    }

    /**
     * The defaults with what a section {@code rules:} of the configuration sets.
     *
     * @param sources whose definitions say what each is worth beside the others
     * @param own those of them that the user brings, whose definitions say which of their boards people quote
     * @throws IllegalArgumentException when it is not understood; the message names the field and what is allowed
     */
    public static Rules read(@Nullable JsonNode section, List<Source> sources, List<Source> own) {
        Rules defaults = defaults(sources, own);
        if (section == null || section.isNull()) {
            return defaults;
        }
        if (!section.isObject()) {
            throw new IllegalArgumentException("rules must hold the sections " + String.join(", ", SECTIONS));
        }
        for (String name : section.propertyNames()) {
            if (!SECTIONS.contains(name)) {
                throw new IllegalArgumentException(
                        "rules has no section " + name + "; there are " + String.join(", ", SECTIONS));
            }
        }
        Set<String> set = new HashSet<>();
        return new Rules(
                new ArenaRules(
                        read(section, RuleFields.BOARDS, defaults.boards(), set),
                        read(section, RuleFields.CROWD, defaults.arenas.crowd(), set),
                        read(section, RuleFields.WINDOWS, defaults.arenas.windows(), set),
                        read(section, RuleFields.CATEGORIES, defaults.arenas.categories(), set),
                        read(section, RuleFields.TIERS, defaults.arenas.tiers(), set)),
                read(section, RuleFields.PRICES, defaults.prices, set),
                read(section, RuleFields.RELEASES, defaults.releases, set),
                read(section, RuleFields.UPTAKE, defaults.uptake, set),
                read(section, RuleFields.SHARES, defaults.shares, set),
                read(section, RuleFields.MARKET, defaults.market, set),
                read(section, RuleFields.INDEX, defaults.index, set),
                set);
    }

    private static <T extends Record> T read(JsonNode sections, RuleFields<T> fields, T defaults, Set<String> set) {
        JsonNode section = sections.path(fields.section());
        if (section.isMissingNode() || section.isNull()) {
            return defaults;
        }
        if (!section.isObject()) {
            throw new IllegalArgumentException("rules." + fields.section() + " must hold fields, such as "
                    + fields.names().getFirst());
        }
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : section.properties()) {
            RuleType type = fields.types().get(field.getKey());
            String name = "rules." + fields.section() + "." + field.getKey();
            if (type == null) {
                throw new IllegalArgumentException(
                        "there is no rule " + name + "; there are " + String.join(", ", fields.names()));
            }
            values.put(field.getKey(), value(name, type, field.getValue()));
            set.add(fields.section() + "." + field.getKey());
        }
        return fields.with(defaults, values);
    }

    private static Object value(String name, RuleType type, JsonNode value) {
        try {
            return type.read().apply(value);
        } catch (IllegalArgumentException notAllowed) {
            throw new IllegalArgumentException(name + " must be " + type.allowed() + ", not " + value, notAllowed);
        }
    }

    /** How boards are read. */
    public BoardRules boards() {
        return arenas.boards();
    }

    /** What the ecosystem topology is run with. */
    public EcosystemRules ecosystem() {
        return new EcosystemRules(
                prices, releases, uptake, shares.preferring(uptake.precedence()), market, index, boards());
    }

    /** All rules that can be set, section by section. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        add(RuleFields.BOARDS, boards(), entries);
        add(RuleFields.CROWD, arenas.crowd(), entries);
        add(RuleFields.WINDOWS, arenas.windows(), entries);
        add(RuleFields.CATEGORIES, arenas.categories(), entries);
        add(RuleFields.TIERS, arenas.tiers(), entries);
        add(RuleFields.PRICES, prices, entries);
        add(RuleFields.RELEASES, releases, entries);
        add(RuleFields.UPTAKE, uptake, entries);
        add(RuleFields.SHARES, shares, entries);
        add(RuleFields.MARKET, market, entries);
        add(RuleFields.INDEX, index, entries);
        return entries;
    }

    private <T extends Record> void add(RuleFields<T> fields, T rules, List<Entry> entries) {
        for (String field : fields.names()) {
            String name = fields.section() + "." + field;
            entries.add(new Entry(name, RuleType.written(fields.value(rules, field)), !set.contains(name)));
        }
    }
}
