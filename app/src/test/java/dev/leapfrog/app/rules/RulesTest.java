package dev.leapfrog.app.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.CapabilityIndex.Anchor;
import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.definition.Definitions;
import dev.leapfrog.ingest.source.definition.InvalidDefinitionException;
import dev.leapfrog.streams.arena.ArenaRules;
import dev.leapfrog.streams.board.BoardRules;
import dev.leapfrog.streams.category.CategoryRules;
import dev.leapfrog.streams.crowd.figure.CrowdRules;
import dev.leapfrog.streams.index.IndexRules;
import dev.leapfrog.streams.market.MarketRules;
import dev.leapfrog.streams.overtake.ShareRules;
import dev.leapfrog.streams.price.rule.PriceRules;
import dev.leapfrog.streams.price.rule.SourceRule;
import dev.leapfrog.streams.release.ReleaseRules;
import dev.leapfrog.streams.tier.TierRules;
import dev.leapfrog.streams.uptake.UptakeRules;
import dev.leapfrog.streams.window.WindowRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RulesTest {
    private static Rules read(String yaml) {
        return Rules.read(YAMLMapper.builder().build().readTree(yaml), List.of(), List.of());
    }

    @Test
    void shouldTakeTheRankOfSourcesFromTheirDefinitions() {
        Rules rules = Rules.defaults(Sources.builtIn());

        assertThat(rules.boards().precedence())
                .containsSubsequence(
                        "lmarena_dataset",
                        "arena_ai",
                        "lmarena_catalog",
                        "lmarena_csv",
                        "lmarena_history",
                        "arena_ai_json",
                        "arena_ai_csv")
                .containsSubsequence("artificial_analysis_api", "artificial_analysis", "artificial_analysis_csv");
        assertThat(rules.prices().sources())
                .extracting(SourceRule::name)
                .containsSubsequence(
                        "vendor_anthropic",
                        "vendor_zai",
                        "openrouter_models",
                        "models_dev_api",
                        "genai_prices",
                        "llm_prices_current",
                        "litellm_upstream",
                        "litellm_mirror",
                        "artificial_analysis");
        assertThat(rules.prices().independent("litellm_mirror", "litellm_upstream"))
                .isFalse();
        assertThat(rules.prices().independent("vendor_openai_page", "vendor_openai"))
                .isFalse();
        assertThat(rules.releases().precedence())
                .containsExactly("models_dev_models", "models_dev_api", "huggingface_models", "openrouter_models");
        assertThat(rules.uptake().precedence())
                .containsExactly("huggingface_models", "ollama_feed", "openrouter_rankings");
    }

    @Test
    void shouldTakeTheRankOfAUsersOwnSourceFromItsDefinition() throws InvalidDefinitionException {
        List<Source> sources = Definitions.read("""
                - source: our_prices
                  about: ours
                  trust: vendor
                  sells: us
                  format: json
                  urls: https://example.org/prices.json
                  prices: {rows: "*", provider: {is: us}, model: {name: name}, price: {input: in}}
                """.getBytes(UTF_8));

        assertThat(Rules.defaults(sources).prices().sources())
                .containsExactly(new SourceRule("our_prices", SourceRule.Standing.VENDOR, "our_prices", "us"));
    }

    @Test
    void shouldHaveTheDefaultsOfTheRecords() {
        Rules rules = Rules.read(null, List.of(), List.of());

        assertThat(rules)
                .isEqualTo(new Rules(
                        ArenaRules.defaults(),
                        PriceRules.defaults().naming(Providers.names()),
                        ReleaseRules.defaults().naming(Providers.names()),
                        UptakeRules.defaults(),
                        ShareRules.defaults(),
                        MarketRules.defaults(),
                        IndexRules.defaults(),
                        Set.of()));
        assertThat(rules.ecosystem().boards()).isEqualTo(rules.boards());
        assertThat(rules.entries()).hasSize(83).allMatch(Rules.Entry::isDefault);
        assertThat(rules.entries().stream().map(rule -> rule.name() + " " + rule.value()))
                .contains(
                        "boards.clearProbability 0.95",
                        "boards.entrantWithin 30d",
                        "boards.heldPublications 3",
                        "boards.heldFor 7d",
                        "boards.breakCommonModels 10",
                        "boards.recordAfter 180d",
                        "boards.recordPublications 20",
                        "boards.silentFor 30d",
                        "boards.witnessWithin 3d",
                        "boards.disagreement 1.0",
                        "boards.historyKept 800d",
                        "boards.alerted [all, open, closed, US, CN, open:US, open:CN]",
                        "boards.pairs [closed-open, US-CN, open:US-open:CN, closed:US-open:CN]",
                        "crowd.bandElo 25.0",
                        "crowd.bandPoints 2.0",
                        "crowd.counted 500",
                        "crowd.top 20",
                        "crowd.leastKnown 10",
                        "crowd.modelsStep 2",
                        "crowd.labsStep 1",
                        "crowd.effectiveStep 1.0",
                        "crowd.publications 2",
                        "crowd.leadStep 2",
                        "windows.withinElo 25.0",
                        "windows.publications 2",
                        "categories.first 3",
                        "tiers.references [openai/gpt-4-0314, openai/gpt-4o-2024-05-13]",
                        "prices.tolerance 0.001",
                        "prices.silentFor 7d",
                        "prices.backWithin 3d",
                        "prices.lagAfter 7d",
                        "prices.alertWithin 7d",
                        "prices.currentFor 14d",
                        "prices.streetFloor 0.2",
                        "prices.notableMove 0.05",
                        "releases.oldAfter 30d",
                        "releases.freshFor 7d",
                        "releases.tracked []");
    }

    @Test
    void shouldSetEveryFieldThatCanBeSet() {
        Rules rules = read("""
                boards:
                  clearProbability: 0.9
                  entrantWithin: 1d
                  heldPublications: 2
                  heldFor: 36h
                  breakCommonModels: 4
                  recordAfter: 5d
                  recordPublications: 6
                  silentFor: 7d
                  witnessWithin: 8d
                  disagreement: 9
                  historyKept: P10D
                  precedence: [b, a]
                  alerted: [all, "open:US"]
                  pairs: [US-CN]
                  headlineBoards: [a/b/c]
                  evidence: [study]
                crowd:
                  bandElo: 30
                  bandPoints: 3
                  counted: 100
                  top: 10
                  leastKnown: 5
                  modelsStep: 3
                  labsStep: 2
                  effectiveStep: 0.5
                  publications: 7
                  leadStep: 4
                windows:
                  withinElo: 20
                  withinPoints: 1
                  widestElo: 9
                  widestPoints: 3
                  publications: 4
                  recordAfter: 5
                categories: {first: 5, publications: 3}
                tiers: {references: [a/b]}
                prices:
                  tolerance: 0.01
                  silentFor: 1d
                  backWithin: 2d
                  lagAfter: 3d
                  alertWithin: 4d
                  currentFor: 5d
                  streetFloor: 0.3
                  notableMove: 0.5
                releases: {precedence: [x], tracked: [openai], oldAfter: 6d, freshFor: 8d, watchedRows: 9}
                uptake: {precedence: [y], silentFor: 4d, levels: [5, 1000000], freshFor: 3d}
                shares:
                  margin: 0.05
                  heldFor: 3d
                  heldLists: 2
                  majorities: [US]
                  sameLength: 0.2
                  silentFor: 9d
                  notableEntries: 8
                  shownModels: 4
                  window: 90d
                index:
                  boards: [a/b/c]
                  publishers: [p]
                  except: [p/b/c]
                  anchors: [lab/one=100, lab/two=120]
                  rows: 20
                  sharedModels: 3
                  listed: 4
                market:
                  boards: [livebench/main/coding]
                  boardFor: 5d
                  references: [lab/model]
                  halved: 0.25
                  sameNewsFor: 6d
                  declineAfter: 8d
                  goodWinRate: 0.4
                  goodPart: 0.9
                  premiumSteps: [8, 3]
                  notableSteps: [8]
                  premiumHysteresis: 0.3
                  bandElo: 30
                  bandPoints: 3
                  warCut: 0.3
                  warWithin: 7d
                """);

        assertThat(rules.boards())
                .isEqualTo(new BoardRules(
                        0.9,
                        Duration.ofDays(1),
                        2,
                        Duration.ofHours(36),
                        4,
                        Duration.ofDays(5),
                        6,
                        Duration.ofDays(7),
                        Duration.ofDays(8),
                        9,
                        Duration.ofDays(10),
                        List.of("b", "a"),
                        List.of(Segment.ALL, Segment.OPEN.and(Segment.country("US"))),
                        List.of(new BoardRules.Pair(Segment.country("US"), Segment.country("CN"))),
                        Set.of(BoardId.parse("a/b/c")),
                        List.of("study")));
        assertThat(rules.arenas().crowd()).isEqualTo(new CrowdRules(30, 3, 100, 10, 5, 3, 2, 0.5, 7, 4));
        assertThat(rules.arenas().windows()).isEqualTo(new WindowRules(20, 1, 9, 3, 4, 5));
        assertThat(rules.arenas().categories()).isEqualTo(new CategoryRules(5, 3));
        assertThat(rules.arenas().tiers()).isEqualTo(new TierRules(List.of(ModelId.parse("a/b"))));
        assertThat(rules.prices())
                .isEqualTo(new PriceRules(
                        PriceRules.defaults().sources(),
                        0.01,
                        Duration.ofDays(1),
                        Duration.ofDays(2),
                        Duration.ofDays(3),
                        Duration.ofDays(4),
                        Duration.ofDays(5),
                        0.3,
                        0.5,
                        PriceRules.defaults().sure(),
                        Rules.defaults(List.of()).prices().providers()));
        assertThat(rules.releases())
                .isEqualTo(new ReleaseRules(
                        List.of("x"),
                        Map.of(),
                        Set.of("openai"),
                        Duration.ofDays(6),
                        Duration.ofDays(8),
                        9,
                        ReleaseRules.defaults().naming(Providers.names()).names()));
        assertThat(rules.uptake())
                .isEqualTo(new UptakeRules(List.of("y"), Duration.ofDays(4), List.of(5.0, 1e6), Duration.ofDays(3)));
        assertThat(rules.ecosystem().shares())
                .isEqualTo(new ShareRules(
                        List.of("y"),
                        0.05,
                        Duration.ofDays(3),
                        2,
                        List.of("US"),
                        0.2,
                        Duration.ofDays(9),
                        8,
                        4,
                        Duration.ofDays(90)));
        assertThat(rules.index())
                .isEqualTo(new IndexRules(
                        Set.of(BoardId.parse("a/b/c")),
                        List.of("p"),
                        Set.of(BoardId.parse("p/b/c")),
                        List.of(new Anchor(ModelId.parse("lab/one"), 100), new Anchor(ModelId.parse("lab/two"), 120)),
                        20,
                        3,
                        4));
        assertThat(rules.market())
                .isEqualTo(new MarketRules(
                        Set.of(BoardId.parse("livebench/main/coding")),
                        Duration.ofDays(5),
                        List.of(ModelId.parse("lab/model")),
                        0.25,
                        Duration.ofDays(6),
                        Duration.ofDays(8),
                        0.4,
                        0.9,
                        List.of(3.0, 8.0),
                        List.of(8.0),
                        0.3,
                        30,
                        3,
                        0.3,
                        Duration.ofDays(7)));
        assertThat(rules.entries()).hasSize(83).noneMatch(Rules.Entry::isDefault);
    }

    @Test
    void shouldReadBackWhatItWrites() {
        for (Rules.Entry rule : Rules.defaults(List.of()).entries()) {
            String[] name = rule.name().split("\\.", -1);
            String yaml = name[0] + ": {" + name[1] + ": " + quoted(rule.value()) + "}";

            assertThat(read(yaml).entries().stream().map(Rules.Entry::value).toList())
                    .as(yaml)
                    .isEqualTo(Rules.defaults(List.of()).entries().stream()
                            .map(Rules.Entry::value)
                            .toList());
        }
    }

    private static String quoted(String value) {
        return value.startsWith("[") && value.length() > 2
                ? List.of(value.substring(1, value.length() - 1).split(", ", -1)).stream()
                        .map(one -> one.matches("[0-9.]+") ? one : "\"" + one + "\"")
                        .collect(Collectors.joining(", ", "[", "]"))
                : value;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "boards: {clearProbability: 2} | rules.boards.clearProbability must be a number between 0.5 and 1, not 2",
                "boards: {clearProbability: high} | rules.boards.clearProbability must be a number between 0.5 and 1",
                "boards: {heldFor: 7} | rules.boards.heldFor must be a time from 0d to 36500d, such as 7d or 12h, not 7",
                "boards: {heldFor: -7d} | rules.boards.heldFor must be a time",
                "boards: {heldPublications: 0} | rules.boards.heldPublications must be a whole number from 1 to 1000",
                "boards: {pairs: [open]} | rules.boards.pairs must be a list of pairs of segments",
                "boards: {headlineBoards: [x]} | rules.boards.headlineBoards must be a list of boards",
                "boards: {colour: red} | there is no rule rules.boards.colour; there are clearProbability",
                "boards: 3 | rules.boards must hold fields",
                "board: {} | rules has no section board; there are boards, crowd, windows, categories, tiers, prices, releases, uptake",
                "prices: {tolerance: 1} | rules.prices.tolerance must be a number of at least 0 and below 1, not 1",
                "uptake: {precedence: a} | rules.uptake.precedence must be a list of names of sources",
                "3 | rules must hold the sections boards, crowd, windows, categories, tiers, prices, releases, uptake"
            })
    void shouldNameTheFieldAndWhatIsAllowed(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
