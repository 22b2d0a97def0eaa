package dev.leapfrog.ingest.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.leapfrog.events.board.ArenaId;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.observation.PriceClaimed;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.observation.ScoreWithdrawn;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.Sources;
import dev.leapfrog.ingest.intake.Intake;
import dev.leapfrog.ingest.intake.IntakeResult;
import dev.leapfrog.ingest.intake.MemoryLogs;
import dev.leapfrog.ingest.resolve.Resolver;
import dev.leapfrog.ingest.resolve.alias.Alias;
import dev.leapfrog.ingest.response.Body;
import dev.leapfrog.ingest.response.RecordedResponse;
import dev.leapfrog.ingest.source.Source;
import dev.leapfrog.ingest.source.site.lmarena.LmArenaCsv;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Names that a link, or a user, proves to be of one model after they were told as two. */
class MergedModelsTest {
    private static final String BOARD = "https://test.example/list.csv";
    private static final String PRICES = "https://openrouter.ai/api/v1/models";
    private static final String WEIGHTS = "https://huggingface.co/api/models?author=nvidia&sort=createdAt&direction=-1"
            + "&limit=100&expand[]=downloads&expand[]=downloadsAllTime&expand[]=likes&expand[]=createdAt&expand[]=tags";
    private static final ModelId SHORT = ModelId.parse("nvidia/nemotron-9-sparks");
    private static final ModelId WHOLE = ModelId.parse("nvidia/nemotron-9-sparks-30b");
    private static final Resolver TABLES = Resolver.bundled();

    private final MemoryLogs logs = new MemoryLogs();
    private Intake intake = intake(TABLES);
    private int day;

    @BeforeEach
    void shouldTellTwoModelsWhileNothingLinksThem() {
        board("Nemotron 9 Sparks", 1100);
        prices("nvidia/nemotron-9-sparks", null, "1");
        weights("nvidia/Nemotron-9-Sparks-30B-BF16");

        assertThat(models()).contains(SHORT, WHOLE);
        assertThat(merges()).isEmpty();
    }

    @Test
    void shouldLearnTheNameAndTellOnceThatTheModelsAreOne() {
        link();

        assertThat(logs.learned()).singleElement().satisfies(alias -> {
            assertThat(alias.source()).isEqualTo("openrouter");
            assertThat(alias.alias()).isEqualTo("nvidia/nemotron-9-sparks");
            assertThat(alias.model()).isEqualTo(WHOLE);
            assertThat(alias.from()).isEqualTo(SHORT);
        });
        assertThat(merges()).singleElement().satisfies(merged -> {
            assertThat(merged.from()).isEqualTo(SHORT);
            assertThat(merged.to().id()).isEqualTo(WHOLE);
            assertThat(merged.to().resolved()).isTrue();
            assertThat(merged.provenance().source()).isEqualTo("openrouter_models");
        });
    }

    @Test
    void shouldTakeNoRenamedModelForWithdrawnAndNew() {
        link();
        int told = logs.observations().size();
        board("Nemotron 9 Sparks", 1100);
        prices("nvidia/nemotron-9-sparks", "nvidia/Nemotron-9-Sparks-30B-BF16", "1");
        prices("nvidia/nemotron-9-sparks", null, "1");

        assertThat(logs.observations().subList(told, logs.observations().size()))
                .noneMatch(MergedModelsTest::isFact);
        assertThat(logs.observations())
                .noneMatch(one -> one instanceof OfferWithdrawn || one instanceof ScoreWithdrawn);
        assertThat(modelsOfFacts("test_csv")).containsExactly(WHOLE);
        assertThat(modelsOfFacts("openrouter_models")).containsOnly(WHOLE);
    }

    @Test
    void shouldGiveTheSurvivorInAllLaterResolutions() {
        link();
        board("Nemotron 9 Sparks", 1101);

        ScoreChanged last = (ScoreChanged) logs.observations().stream()
                .filter(ScoreChanged.class::isInstance)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last.model().id()).isEqualTo(WHOLE);
        assertThat(last.previous()).isNotNull();
    }

    @Test
    void shouldGoOnTheSameAfterARestart() {
        link();
        intake = intake(TABLES);
        int told = logs.observations().size();
        board("Nemotron 9 Sparks", 1100);
        prices("nvidia/nemotron-9-sparks", null, "1");
        board("Nemotron 9 Sparks", 1102);

        List<Observation> later =
                logs.observations().subList(told, logs.observations().size());
        assertThat(later.stream().filter(ScoreChanged.class::isInstance))
                .singleElement()
                .satisfies(one -> assertThat(((ScoreChanged) one).model().id()).isEqualTo(WHOLE));
        assertThat(later).noneMatch(ModelMerged.class::isInstance).noneMatch(OfferWithdrawn.class::isInstance);
        assertThat(modelsOfFacts("test_csv")).containsExactly(WHOLE);
    }

    @Test
    void shouldTeachNothingByLinksThatDisagree() {
        page(
                PRICES,
                "{\"data\":[" + entry("nvidia/nemotron-9-sparks", "nvidia/Nemotron-9-Sparks-30B", "1") + ","
                        + entry("nvidia/nemotron-9-sparks:free", "nvidia/Nemotron-9-Sparks-70B", "0") + "]}");

        assertThat(logs.learned()).isEmpty();
        assertThat(merges()).isEmpty();
    }

    @Test
    void shouldTellThatAUsersAliasMakesTwoModelsOne() {
        intake = intake(TABLES.with(List.of(new Alias("Nemotron 9 Sparks", null, WHOLE, null))));

        assertThat(merges()).hasSize(1);
        board("Nemotron 9 Sparks", 1100);
        intake = intake(TABLES.with(List.of(new Alias("Nemotron 9 Sparks", null, WHOLE, null))));
        board("Nemotron 9 Sparks", 1100);
        prices("nvidia/nemotron-9-sparks", null, "1");

        assertThat(merges()).hasSize(1);
        assertThat(logs.observations())
                .noneMatch(one -> one instanceof OfferWithdrawn || one instanceof ScoreWithdrawn);
        assertThat(modelsOfFacts("test_csv")).containsExactly(WHOLE);
    }

    @Test
    void shouldNotMergeWhatAUserJoinsForOneSourceOnly() {
        intake = intake(TABLES.with(List.of(new Alias("Nemotron 9 Sparks", "test_csv", WHOLE, null))));
        board("Nemotron 9 Sparks", 1100);
        prices("nvidia/nemotron-9-sparks", null, "1");

        assertThat(merges()).isEmpty();
        assertThat(modelsOfFacts("test_csv")).containsExactly(WHOLE);
        assertThat(modelsOfFacts("openrouter_models")).containsOnly(SHORT);
    }

    @Test
    void shouldLearnNothingOfANameThatAUserHasGivenAMeaning() {
        intake = intake(TABLES.with(List.of(new Alias("nvidia/nemotron-9-sparks", null, SHORT, null))));
        prices("nvidia/nemotron-9-sparks", "nvidia/Nemotron-9-Sparks-30B-BF16", "1");

        assertThat(logs.learned()).isEmpty();
        assertThat(merges()).isEmpty();
    }

    @Test
    void shouldMergeNothingThatNobodyIsCreditedWith() {
        prices("stealth-2-7b", null, "1");
        assertThat(models()).contains(ModelId.parse("unknown/stealth-2-7b"));
        prices("stealth-2-7b", "deepseek-ai/Stealth-2-7B", "1");
        prices("stealth-2-7b", "deepseek-ai/Stealth-2-7B", "1");
        page(BOARD, "model,score,organization\nstealth-2-7b,1150,\n");

        assertThat(merges()).isEmpty();
        assertThat(modelsOfFacts("openrouter_models")).containsOnly(ModelId.parse("deepseek/stealth-2-7b"));
        assertThat(modelsOfFacts("test_csv")).containsExactly(ModelId.parse("unknown/stealth-2-7b"));
    }

    @Test
    void shouldMergeNothingByALinkThatIsCorrectedTheNextDay() {
        int told = logs.observations().size();
        prices("nvidia/nemotron-9-sparks", "nvidia/Nemotron-9-Sparks-30B-BF16", "1");
        assertThat(logs.learned())
                .singleElement()
                .satisfies(alias -> assertThat(alias.from()).isNull());
        intake = intake(TABLES);
        prices("nvidia/nemotron-9-sparks", "nvidia/Nemotron-9-Sparks", "1");
        board("Nemotron 9 Sparks", 1100);

        assertThat(logs.learned()).isEmpty();
        assertThat(logs.observations().subList(told, logs.observations().size()))
                .noneMatch(MergedModelsTest::isFact)
                .noneMatch(one -> one instanceof OfferWithdrawn || one instanceof ScoreWithdrawn);
        assertThat(modelsOfFacts("openrouter_models")).containsOnly(SHORT);
    }

    @Test
    void shouldForgetALinkThatIsGivenNoMore() {
        prices("nvidia/nemotron-9-sparks", "nvidia/Nemotron-9-Sparks-30B-BF16", "1");
        prices("nvidia/nemotron-9-sparks", null, "1");
        assertThat(logs.learned()).isEmpty();
        prices("nvidia/nemotron-9-sparks", "nvidia/Nemotron-9-Sparks-30B-BF16", "1");

        assertThat(logs.learned()).hasSize(1);
        assertThat(merges()).isEmpty();
    }

    /** The link as two days' pages give it, which proves it. */
    private void link() {
        prices("nvidia/nemotron-9-sparks", "nvidia/Nemotron-9-Sparks-30B-BF16", "1");
        prices("nvidia/nemotron-9-sparks", "nvidia/Nemotron-9-Sparks-30B-BF16", "1");
    }

    private static boolean isFact(Observation one) {
        return one instanceof PriceClaimed
                || one instanceof ModelListed
                || one instanceof ScoreChanged
                || one instanceof ModelMerged;
    }

    private void board(String name, int score) {
        page(BOARD, "model,score,organization\n" + name + "," + score + ",Nvidia\n");
    }

    private void prices(String name, @Nullable String repository, String price) {
        page(PRICES, "{\"data\":[" + entry(name, repository, price) + "]}");
    }

    private static String entry(String name, @Nullable String repository, String price) {
        String weights = repository == null ? "null" : "\"" + repository + "\"";
        return "{\"id\":\"" + name + "\",\"canonical_slug\":\"" + name + "\",\"hugging_face_id\":" + weights
                + ",\"created\":1746590469,\"pricing\":{\"prompt\":\"" + price + "e-6\",\"completion\":\"" + price
                + "e-6\"}}";
    }

    private void weights(String repository) {
        page(
                WEIGHTS,
                "[{\"id\":\"" + repository + "\",\"likes\":3,\"downloads\":5,\"tags\":[],"
                        + "\"createdAt\":\"2026-01-01T00:00:00.000Z\"}]");
    }

    private void page(String url, String body) {
        SourceState.Cursor at = new SourceState.Cursor(
                Instant.parse("2026-06-01T10:00:00Z").plusSeconds(86_400L * day++), "test.warc", 0);
        IntakeResult taken =
                intake.take(new RecordedResponse(at, url, 200, new Body(body.getBytes(StandardCharsets.UTF_8))));
        assertThat(taken).isInstanceOf(IntakeResult.Published.class);
    }

    private Intake intake(Resolver resolver) {
        List<Source> sources = new ArrayList<>(Sources.builtIn());
        sources.add(new LmArenaCsv("test_csv", new ArenaId("test", "text"), Set.of(BOARD)));
        return logs.intake(sources, resolver, "run");
    }

    private List<ModelMerged> merges() {
        return logs.observations().stream()
                .filter(ModelMerged.class::isInstance)
                .map(ModelMerged.class::cast)
                .toList();
    }

    private List<ModelId> models() {
        List<ModelId> models = new ArrayList<>();
        for (Observation one : logs.observations()) {
            switch (one) {
                case ScoreChanged told -> models.add(told.model().id());
                case PriceClaimed told -> models.add(told.model().id());
                case ModelListed told -> models.add(told.model().id());
                default -> {
                    // Names no model of its own.
                }
            }
        }
        return models;
    }

    private List<ModelId> modelsOfFacts(String source) {
        List<ModelId> models = new ArrayList<>();
        for (SourceFact fact : logs.facts(source)) {
            if (fact instanceof SourceFact.Row row) {
                models.add(row.model().id());
            } else if (fact instanceof SourceFact.Offer offer) {
                models.add(offer.model().id());
            }
        }
        return models;
    }
}
