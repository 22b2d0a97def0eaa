package dev.leapfrog.ingest.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.OpennessEvidence;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.ScoreChanged;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.events.source.SourceFact;
import dev.leapfrog.events.source.SourceState;
import dev.leapfrog.ingest.resolve.Names;
import dev.leapfrog.ingest.resolve.Resolution;
import dev.leapfrog.ingest.resolve.catalogue.CatalogueOpenness;
import dev.leapfrog.ingest.resolve.identity.Naming;
import dev.leapfrog.ingest.resolve.identity.OpennessWord;
import dev.leapfrog.ingest.resolve.table.BundledTables;
import dev.leapfrog.ingest.resolve.table.Providers;
import dev.leapfrog.ingest.snapshot.change.Changes;
import dev.leapfrog.ingest.snapshot.change.Origin;
import dev.leapfrog.ingest.snapshot.fact.Facts;
import dev.leapfrog.ingest.snapshot.fact.OpennessClaims;
import dev.leapfrog.ingest.snapshot.name.ModelNames;
import dev.leapfrog.ingest.snapshot.price.PriceReferences;
import dev.leapfrog.ingest.source.listing.BoardListing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.ingest.snapshot.Lists.CODE;
import static dev.leapfrog.ingest.snapshot.Lists.TEXT;
import static dev.leapfrog.ingest.snapshot.Lists.licensed;
import static dev.leapfrog.ingest.snapshot.Lists.row;
import static dev.leapfrog.ingest.snapshot.Lists.undated;
import static org.assertj.core.api.Assertions.assertThat;

/** What several sources claim of the openness of one model; licences of these lists read {@code EVIDENCE OPENNESS}. */
class OpennessAcrossSourcesTest {
    private final Comparison comparison =
            new Comparison(OpennessAcrossSourcesTest::resolve, Providers.bundled(), new PriceReferences());
    private final Map<String, Facts> facts = new HashMap<>();
    private final List<Observation> told = new ArrayList<>();

    @Test
    void shouldNotBelieveASingleListAgainstAnEarlierOne() {
        // qwen2.5-max, which one list called open for a week.
        says("first", undated(TEXT, licensed(row("qwen2.5-max", 1100), "LICENCE CLOSED")));
        says("second", undated(TEXT, licensed(row("qwen2.5-max", 1100), "LICENCE OPEN_WEIGHTS")));
        says("second", undated(TEXT, licensed(row("qwen2.5-max", 1101), "LICENCE CLOSED")));

        assertThat(openness()).containsOnly(Openness.CLOSED);
        assertThat(changes()).isEmpty();
    }

    @Test
    void shouldBelieveWhatMostListsSay() {
        says("first", undated(TEXT, licensed(row("a", 1100), "LICENCE CLOSED")));
        says("second", undated(TEXT, licensed(row("a", 1100), "LICENCE OPEN_SOURCE")));
        says("third", undated(CODE, licensed(row("a", 1100), "LICENCE OPEN_SOURCE")));

        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.model().openness()).isEqualTo(Openness.OPEN_SOURCE);
            assertThat(change.previous().openness())
                    .as("the third had said nothing else")
                    .isEqualTo(Openness.UNKNOWN);
        });
    }

    @Test
    void shouldBelieveNoFlagByItself() {
        // mistral-medium-latest, qwen3-coder-plus, glm-4.5-flash
        says("registry", undated(TEXT, licensed(row("glm-4.5-flash", 1100), "REGISTRY_FLAG OPEN_WEIGHTS")));

        assertThat(openness()).containsOnly(Openness.UNKNOWN);
    }

    @Test
    void shouldLetPublishedWeightsProveAListWrong() {
        says("list", undated(TEXT, licensed(row("a", 1100), "LICENCE CLOSED")));
        says("hub", undated(CODE, licensed(row("a", 900), "WEIGHTS OPEN_WEIGHTS")));

        assertThat(changes())
                .singleElement()
                .satisfies(change -> assertThat(change.model().openness()).isEqualTo(Openness.OPEN_WEIGHTS));

        says("list", undated(TEXT, licensed(row("a", 1101), "LICENCE CLOSED")));

        assertThat(openness().getLast()).isEqualTo(Openness.OPEN_WEIGHTS);
        assertThat(changes()).as("told once").hasSize(1);
    }

    @Test
    void shouldSayWhatTheSourceItselfHadClaimedBefore() {
        says("registry", undated(TEXT, licensed(row("a", 1100), "REGISTRY_FLAG CLOSED")));
        says("registry", undated(TEXT, licensed(row("a", 1100), "LICENSED_WEIGHTS OPEN_SOURCE")));

        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.model().openness()).isEqualTo(Openness.OPEN_SOURCE);
            assertThat(change.previous().openness()).isEqualTo(Openness.CLOSED);
        });
    }

    @Test
    void shouldSayWhatTheSourceHadLetStand() {
        says("list", undated(TEXT, licensed(row("a", 1100), "LICENCE CLOSED")));
        says("registry", undated(CODE, row("a", 900)));
        says("registry", undated(CODE, licensed(row("a", 900), "WEIGHTS OPEN_WEIGHTS")));

        assertThat(changes())
                .singleElement()
                .satisfies(change -> assertThat(change.previous().openness()).isEqualTo(Openness.CLOSED));
    }

    @Test
    void shouldTakeTheLicenceThatAListStatesForWeightsWithoutOne() {
        says("hub", undated(TEXT, licensed(row("a", 1100), "WEIGHTS OPEN_WEIGHTS")));
        says("list", undated(CODE, licensed(row("a", 900), "LICENCE RESEARCH_ONLY")));

        assertThat(openness()).containsExactly(Openness.OPEN_WEIGHTS, Openness.RESEARCH_ONLY);
    }

    @Test
    void shouldBelieveALabBeforeLists() {
        says("list", undated(TEXT, licensed(row("a", 1100), "LICENCE CLOSED")));
        says("copy", undated(TEXT, licensed(row("a", 1100), "LICENCE CLOSED")));
        says("lab", undated(CODE, licensed(row("a", 900), "LAB_STATEMENT OPEN_WEIGHTS")));

        assertThat(openness()).endsWith(Openness.OPEN_WEIGHTS);
    }

    @Test
    void shouldLetListsSayHowOpenWhatALabCallsOpen() {
        says("lab", undated(TEXT, licensed(row("a", 1100), "LAB_STATEMENT OPEN_WEIGHTS")));
        says("list", undated(CODE, licensed(row("a", 900), "LICENCE OPEN_SOURCE")));

        assertThat(openness()).containsExactly(Openness.OPEN_WEIGHTS, Openness.OPEN_SOURCE);
    }

    @Test
    void shouldLetPublishedWeightsProveALabWrong() {
        says("lab", undated(TEXT, licensed(row("a", 1100), "LAB_STATEMENT CLOSED")));
        says("hub", undated(CODE, licensed(row("a", 900), "WEIGHTS OPEN_WEIGHTS")));

        assertThat(openness()).containsExactly(Openness.CLOSED, Openness.OPEN_WEIGHTS);
    }

    @Test
    void shouldNotGiveUpAFirmClaimForAWeakerOne() {
        says("hub", undated(TEXT, licensed(row("a", 1100), "LICENSED_WEIGHTS OPEN_SOURCE")));
        says("hub", undated(TEXT, licensed(row("a", 1101), "REGISTRY_FLAG CLOSED")));

        assertThat(openness()).containsOnly(Openness.OPEN_SOURCE);
    }

    @Test
    void shouldKnowTheClaimsOfAllSourcesAfterARestart() {
        says("list", undated(TEXT, licensed(row("a", 1100), "LICENCE CLOSED")));
        says("hub", undated(CODE, licensed(row("a", 900), "WEIGHTS OPEN_WEIGHTS")));
        ModelNames restarted = new ModelNames(Names.fixed(OpennessAcrossSourcesTest::resolve), facts);
        Comparison again = new Comparison(restarted, Providers.bundled(), new PriceReferences());

        Changes changes = again.compare(origin("other"), 1, List.of(undated(TEXT, row("a", 1100))), Facts.none());

        assertThat(changes.observations())
                .filteredOn(ScoreChanged.class::isInstance)
                .singleElement()
                .satisfies(change ->
                        assertThat(((ScoreChanged) change).model().openness()).isEqualTo(Openness.OPEN_WEIGHTS));
    }

    @Test
    void shouldTakeTheCatalogueForALicenceThatNoListStates() {
        CatalogueOpenness catalogue = new CatalogueOpenness(BundledTables.openness());
        ModelId claude = ModelId.parse("anthropic/claude-opus-9");
        ModelId r1 = ModelId.parse("deepseek/deepseek-r1-0528");
        OpennessClaims claims = new OpennessClaims(catalogue);

        assertThat(claims.fold(claude, "board", null)).isEqualTo(Openness.CLOSED);
        assertThat(claims.fold(r1, "board", null)).isEqualTo(Openness.OPEN_SOURCE);
        assertThat(claims.fold(claude, "hub", claim(claude, "LICENSED_WEIGHTS OPEN_SOURCE")))
                .as("weights that are there to see")
                .isEqualTo(Openness.OPEN_SOURCE);
        assertThat(claims.fold(claude, "registry", claim(claude, "REGISTRY_FLAG OPEN_WEIGHTS")))
                .as("a flag that says otherwise")
                .isEqualTo(Openness.UNKNOWN);
        assertThat(claims.fold(claude, "registry", claim(claude, "REGISTRY_FLAG CLOSED")))
                .isEqualTo(Openness.CLOSED);
    }

    @Test
    void shouldKeepAModelClosedThatItsLabOnlyServes() {
        // Stood as "Qwen" in LMArena's column of licences, and was told as the leader of open Chinese models.
        OpennessClaims claims = new OpennessClaims(new CatalogueOpenness(BundledTables.openness()));
        ModelId max = ModelId.parse("alibaba/qwen-max-0919");

        assertThat(claims.fold(max, "board", claim(max, "LICENCE OPEN_WEIGHTS")))
                .isEqualTo(Openness.CLOSED);
        assertThat(claims.fold(max, "hub", claim(max, "WEIGHTS OPEN_WEIGHTS"))).isEqualTo(Openness.OPEN_WEIGHTS);
    }

    private static SourceFact.OpennessClaim claim(ModelId model, String words) {
        OpennessEvidence evidence = OpennessEvidence.valueOf(words.split(" ", 2)[0]);
        Openness openness = Openness.valueOf(words.split(" ", 2)[1]);
        return new SourceFact.OpennessClaim(model, openness, evidence, Instant.EPOCH);
    }

    private void says(String source, BoardListing list) {
        Facts last = facts.getOrDefault(source, Facts.none());
        Changes changes = comparison.compare(origin(source), told.size() + 1, List.of(list), last);
        comparison.published(source, changes);
        facts.put(source, changes.facts());
        told.addAll(changes.observations());
    }

    private List<Openness> openness() {
        return told.stream()
                .filter(ScoreChanged.class::isInstance)
                .map(change -> ((ScoreChanged) change).model().openness())
                .toList();
    }

    private List<ModelChanged> changes() {
        return told.stream()
                .filter(ModelChanged.class::isInstance)
                .map(ModelChanged.class::cast)
                .toList();
    }

    private Origin origin(String source) {
        Instant at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(told.size());
        return new Origin(
                source,
                source,
                new Origin.Response(
                        new SourceState.Cursor(at, "test.warc", 0), "https://test.example/list", at, "0".repeat(64)),
                "test/1",
                "run",
                Mode.BACKFILL);
    }

    private static Resolution resolve(Naming naming) {
        @Nullable String licence = naming.licence();
        if (licence == null) {
            return Lists.resolve(naming);
        }
        OpennessEvidence evidence = OpennessEvidence.valueOf(licence.split(" ", 2)[0]);
        Openness openness = Openness.valueOf(licence.split(" ", 2)[1]);
        String shown = evidence == OpennessEvidence.REGISTRY_FLAG ? "" : openness.name();
        Model model = Lists.resolve(new Naming(
                        naming.name(), naming.organization(), shown, null, naming.statedRelease(), naming.asOf()))
                .model();
        return new Resolution(model, "test", null, new OpennessWord(openness, evidence));
    }
}
