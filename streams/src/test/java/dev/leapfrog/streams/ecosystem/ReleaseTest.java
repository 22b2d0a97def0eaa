package dev.leapfrog.streams.ecosystem;

import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.events.model.DateBasis;
import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelDetails;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelListed;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.SnapshotPublished.Kind;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.ReleaseFact;
import dev.leapfrog.events.provenance.Provenance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.ecosystem.ClaimScript.instant;
import static dev.leapfrog.streams.ecosystem.ClaimScript.model;
import static dev.leapfrog.streams.ecosystem.ClaimScript.provenance;
import static org.assertj.core.api.Assertions.assertThat;

/** Registries list models: released once, changed later, ended. */
class ReleaseTest {
    private static final String REGISTRY = "models_dev_api";
    private static final String HUB = "huggingface_models";

    @Test
    void shouldReleaseAModelOnceWhoeverListsItNext() {
        ClaimScript script = known();
        listed(script, REGISTRY, "2025-06-05", model("acme/new"), details("MIT", null));
        listed(script, HUB, "2025-06-04", model("acme/old"), details("MIT", null));
        listed(script, HUB, "2025-06-09", model("acme/new"), details("apache-2.0", "2025-06-01"));

        assertThat(types(script, "acme/new"))
                .containsExactly(ReleaseFact.Type.ModelReleased, ReleaseFact.Type.ModelChanged);
        ReleaseFact last = script.releases.getLast();
        assertThat(last.dates().firstSeenOn()).isEqualTo("2025-06-05");
        assertThat(last.dates().listedOn()).isEqualTo("2025-06-01");
        assertThat(last.description().licence())
                .as("of the source of most weight")
                .isEqualTo("MIT");
        assertThat(last.witnesses()).containsExactly(HUB, REGISTRY);
        assertThat(script.alerted())
                .as("when a day becomes known")
                .containsExactly("2025-06-09 MODEL_RELEASED FINAL NOTICE acme/new");
    }

    @Test
    void shouldNotAlertWhatAFirstListHolds() {
        ClaimScript script = known();

        assertThat(script.releases).hasSize(1);
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldConcludeOnTheMarkerOnly() {
        ClaimScript script = known();
        write(script, REGISTRY, "2025-06-05", model("acme/new"), details("MIT", null));

        assertThat(script.releases).hasSize(1);
    }

    @Test
    void shouldNotifyOfOpenWeightsAndOfWhatTheLabAnnounced() {
        ClaimScript script = known();
        listed(script, REGISTRY, "2025-06-05", model("acme/open", Openness.OPEN_WEIGHTS), details("own", "2025-06-04"));
        ModelDetails announced = new ModelDetails(null, LocalDate.parse("2025-06-06"), null, null, null, null, null);
        listed(script, REGISTRY, "2025-06-07", model("acme/closed"), announced);

        assertThat(script.alerted())
                .containsExactly(
                        "2025-06-05 MODEL_RELEASED FINAL NOTICE acme/open",
                        "2025-06-07 MODEL_RELEASED FINAL NOTICE acme/closed");
        assertThat(script.alerts.getFirst().headline())
                .isEqualTo("acme releases Open (open weights), first listed on 2025-06-04");
        assertThat(script.alerts.getFirst().statement().metrics())
                .containsEntry("modelName", "Open")
                .containsEntry("dateBasis", "listed")
                .containsEntry("releasedOn", "2025-06-04");
    }

    /** DeepSeek V3.2, listed on 27 November 2025 under the first of December. */
    @Test
    void shouldSayThatADateIsYetToCome() {
        ClaimScript script = known();
        listed(script, REGISTRY, "2025-06-05", model("acme/early"), details("own", "2025-06-09"));
        ModelDetails announced = new ModelDetails(null, LocalDate.parse("2025-06-12"), null, null, null, null, null);
        listed(script, REGISTRY, "2025-06-06", model("acme/soon"), announced);

        assertThat(script.alerts)
                .extracting(Alert::headline)
                .containsExactly(
                        "acme releases Early, first seen on 2025-06-05",
                        "acme releases Soon, first seen on 2025-06-06");
    }

    /** Gemini Flash Latest and Claude Opus 4.7 Fast, which were told as releases; Grok 4 Fast is one. */
    @Test
    void shouldListOtherNamesAndSpeedsOfKnownModelsAndReleaseWhatHasADayOfItsOwn() {
        ClaimScript script = known();
        listed(
                script,
                REGISTRY,
                "2025-06-05",
                with("acme/flash-latest", "US", "2025-06-05", true),
                details("MIT", null));
        listed(script, REGISTRY, "2025-06-05", model("acme/old-fast"), details("MIT", "2025-06-05"));
        listed(script, REGISTRY, "2025-06-05", with("acme/old-2-fast", "US", "2025-06-05", true), details("MIT", null));
        listed(script, REGISTRY, "2025-06-05", model("acme/alone-fast"), details("MIT", "2025-06-05"));
        script.endDays("2025-06-05", "2025-06-05");

        assertThat(script.alerts.stream().map(alert -> alert.severity() + " " + alert.headline()))
                .containsExactly(
                        "NOTICE Lab acme releases Old 2 Fast, dated 2025-06-05",
                        "NOTICE acme releases Alone Fast, first listed on 2025-06-05",
                        "INFO models_dev_api: first seen there: Flash Latest by Lab acme, Old Fast by acme, other names"
                                + " or speeds of models that are known");
    }

    /** Claude Haiku 4.5 (2025-10-01), dated 2025-10-15. */
    @Test
    void shouldNameOneDayOfADatedModel() {
        ClaimScript script = known();
        listed(script, REGISTRY, "2025-06-16", with("acme/a-20250601", "US", "2025-06-15", true), details("MIT", null));
        listed(script, REGISTRY, "2025-07-16", with("acme/a-20250701", "US", "2025-07-15", true), details("MIT", null));
        listed(script, REGISTRY, "2025-07-17", with("acme/b-20250715", "US", "2025-07-15", true), details("MIT", null));

        assertThat(script.alerts)
                .extracting(Alert::headline)
                .containsExactly(
                        "Lab acme releases A, dated 2025-06-15",
                        "Lab acme releases A (2025-07-01)",
                        "Lab acme releases B (2025-07-15)");
    }

    /** Qwen3 Max and Qwen3 Next 80B in September 2025, half a year after Qwen3. */
    @Test
    void shouldSayWhetherAFamilyIsNew() {
        ClaimScript script = known();
        listed(script, REGISTRY, "2025-06-05", with("acme/q3-8b", "US", "2025-06-04", true), details("MIT", null));
        listed(script, REGISTRY, "2025-06-09", with("acme/q3-32b", "US", "2025-06-04", true), details("MIT", null));
        listed(script, REGISTRY, "2025-07-05", with("acme/q3-max", "US", "2025-07-04", true), details("MIT", null));

        assertThat(script.alerts)
                .extracting(alert -> alert.statement().metrics().get("newFamily"))
                .containsExactly(true, true, false);
    }

    @Test
    void shouldNotAlertOldModelsNorUnknownLabsNorUnresolvedNames() {
        ClaimScript script = known();
        listed(script, REGISTRY, "2025-06-05", with("acme/aged", "US", "2025-05-01", true), details("MIT", null));
        listed(script, REGISTRY, "2025-06-06", with("someone/tuned", null, "2025-06-05", true), details("MIT", null));
        listed(script, REGISTRY, "2025-06-07", with("acme/what-v2-x", "US", "2025-06-05", false), details("MIT", null));

        assertThat(script.releases).hasSize(4);
        assertThat(script.alerts).isEmpty();
    }

    /** "New on models_dev_api: qwen2-5-14b-instruct", thirteen months after its release. */
    @Test
    void shouldTellOldModelsInOneListingADayAndList() {
        ClaimScript script = known();
        listed(script, REGISTRY, "2025-06-05", with("acme/aged", "US", "2024-05-01", true), details("MIT", null));
        listed(script, REGISTRY, "2025-06-05T12:00:00Z", model("acme/what"), details("MIT", null));
        script.endDays("2025-06-05", "2025-06-06");

        assertThat(script.alerted()).containsExactly("2025-06-06 MODELS_LISTED FINAL INFO models_dev_api");
        assertThat(script.alerts.getFirst().headline())
                .isEqualTo("models_dev_api now lists Aged by Lab acme (2024-05-01), which is not new;"
                        + " first seen there: What by acme, of unknown date");
    }

    @Test
    void shouldTellWhatAListAndItsRecordingNewlyListOnOneDayInOneListing() {
        ClaimScript script = known();
        String recorded = REGISTRY + ".recorded";
        script.close(recorded, "2025-06-01", Kind.MODELS, 1);
        listed(script, recorded, "2025-06-05", with("acme/aged", "US", "2024-05-01", true), details("MIT", null));
        listed(script, REGISTRY, "2025-06-05T12:00:00Z", model("acme/what"), details("MIT", null));
        script.endDays("2025-06-05", "2025-06-06");

        assertThat(script.alerts)
                .singleElement()
                .satisfies(alert -> assertThat(alert.statement().metrics()).containsEntry("count", 2));
    }

    @Test
    void shouldNotReleaseWhatAnotherListKnewLongAgo() {
        ClaimScript script = known();
        script.list("shop", "2025-04-01", ClaimScript.offer("shop", "acme/known", 1.0, 2.0));
        listed(script, REGISTRY, "2025-06-05", model("acme/known"), details("MIT", "2025-06-04"));
        script.endDays("2025-06-05", "2025-06-05");

        assertThat(script.alerted()).containsExactly("2025-06-06 MODELS_LISTED FINAL INFO models_dev_api");
    }

    @Test
    void shouldTellWeightsThatWereOpenedAfterTheRelease() {
        ClaimScript script = known();
        opened(script, "2025-07-05", Openness.CLOSED, Openness.OPEN_WEIGHTS);

        assertThat(script.alerted()).containsExactly("2025-07-05 OPENNESS_CHANGED FINAL NOTICE acme/old");
        assertThat(script.alerts.getFirst().headline()).isEqualTo("acme's Old is now open weights; it was closed");
        assertThat(script.releases.get(1).model().openness()).isEqualTo(Openness.OPEN_WEIGHTS);
    }

    @Test
    void shouldTakeOtherOpennessForACorrection() {
        ClaimScript late = known();
        opened(late, "2025-06-05", Openness.CLOSED, Openness.OPEN_WEIGHTS);
        assertThat(late.alerts).as("a list that was late to name the weights").isEmpty();

        ClaimScript script = known();
        opened(script, "2025-08-01", Openness.OPEN_WEIGHTS, Openness.CLOSED);
        opened(script, "2025-08-02", Openness.OPEN_WEIGHTS, Openness.OPEN_SOURCE);
        opened(script, "2025-08-03", Openness.UNKNOWN, Openness.OPEN_SOURCE);
        opened(script, "2025-08-04", Openness.CLOSED, Openness.UNKNOWN);
        assertThat(script.alerts).as("lists that were wrong, or learned more").isEmpty();
    }

    private static void opened(ClaimScript script, String day, Openness before, Openness after) {
        script.write(new ModelChanged(
                provenance(REGISTRY, instant(day)), model("acme/old", after), model("acme/old", before)));
    }

    @Test
    void shouldMoveWhatIsKnownWhenTwoNamesAreOneModel() {
        ClaimScript script = known();
        listed(script, REGISTRY, "2025-06-05", model("acme/other"), details("MIT", "2025-05-05"));
        script.write(new ModelMerged(
                provenance(REGISTRY, instant("2025-06-06")), ModelId.parse("acme/other"), model("acme/old")));
        listed(script, HUB, "2025-06-07", model("acme/other"), details("MIT", null));

        ReleaseFact last = script.releases.getLast();
        assertThat(last.type()).isEqualTo(ReleaseFact.Type.ModelChanged);
        assertThat(last.model().id()).hasToString("acme/old");
        assertThat(last.witnesses()).containsExactly(HUB, REGISTRY);
    }

    @Test
    void shouldNotReleaseWhatWasKnownLongAgoUnderAnotherName() {
        ClaimScript script = known();
        script.list("shop", "2025-04-01", ClaimScript.offer("shop", "acme/known-v1", 1.0, 2.0));
        script.write(new ModelMerged(
                provenance("shop", instant("2025-06-04")), ModelId.parse("acme/known-v1"), model("acme/known")));
        listed(script, REGISTRY, "2025-06-05", model("acme/known"), details("MIT", "2025-06-04"));
        script.endDays("2025-06-05", "2025-06-05");

        assertThat(script.alerted()).containsExactly("2025-06-06 MODELS_LISTED FINAL INFO models_dev_api");
        assertThat(script.alerts.getFirst().statement().metrics())
                .containsEntry("models", List.of("acme/known"))
                .containsEntry("releasedOn", List.of("2025-04-01"));
    }

    @Test
    void shouldNameFiveOldModelsAndCountTheRest() {
        for (int models : new int[] {5, 7}) {
            ClaimScript script = known();
            for (int i = 0; i < models; i++) {
                write(
                        script,
                        REGISTRY,
                        "2025-06-05",
                        with("acme/m" + i, "US", "2024-05-01", true),
                        details("MIT", null));
            }
            script.close(REGISTRY, "2025-06-05", Kind.MODELS, models).endDays("2025-06-05", "2025-06-05");

            String last = "M4 by Lab acme (2024-05-01)";
            assertThat(script.alerts.getFirst().headline())
                    .endsWith(models == 5 ? last + ", which are not new" : last + " and 2 more, which are not new");
        }
    }

    @Test
    void shouldCarryWhatIsKnownOfARelease() {
        ClaimScript script = known();
        ModelDetails said = new ModelDetails(
                "own",
                LocalDate.parse("2025-06-03"),
                LocalDate.parse("2025-06-04"),
                null,
                null,
                null,
                "https://example.org/new");
        listed(script, REGISTRY, "2025-06-05", model("acme/new", Openness.OPEN_WEIGHTS), said);

        assertThat(script.alerts.getFirst().headline())
                .isEqualTo("acme releases New (open weights), announced on 2025-06-03");
        assertThat(script.alerts.getFirst().statement().metrics())
                .containsEntry("announcedOn", "2025-06-03")
                .containsEntry("listedOn", "2025-06-04")
                .containsEntry("licence", "own")
                .containsEntry("link", "https://example.org/new")
                .containsEntry("dateBasis", "announced");
    }

    private static ClaimScript known() {
        ClaimScript script = new ClaimScript().restartingAtRandom(3);
        listed(script, REGISTRY, "2025-06-01", model("acme/old"), details("MIT", null));
        return script;
    }

    private static List<ReleaseFact.Type> types(ClaimScript script, String id) {
        return script.releases.stream()
                .filter(fact -> fact.model().id().toString().equals(id))
                .map(ReleaseFact::type)
                .toList();
    }

    private static void listed(ClaimScript script, String source, String date, Model model, ModelDetails details) {
        write(script, source, date, model, details);
        script.close(source, date, Kind.MODELS, 1);
    }

    private static void write(ClaimScript script, String source, String date, Model model, ModelDetails details) {
        Provenance from = provenance(source, instant(date));
        script.write(new ModelListed(from, model.id().toString(), model, model.name(), details, null));
    }

    private static ModelDetails details(String licence, @Nullable String listedOn) {
        LocalDate day = listedOn == null ? null : LocalDate.parse(listedOn);
        return new ModelDetails(licence, null, day, null, null, null, null);
    }

    private static Model with(String id, @Nullable String country, String releasedOn, boolean resolved) {
        ModelId parsed = ModelId.parse(id);
        return new Model(
                parsed,
                parsed.name(),
                parsed.lab(),
                "Lab " + parsed.lab(),
                country,
                Openness.CLOSED,
                null,
                null,
                SizeTier.UNKNOWN,
                LocalDate.parse(releasedOn),
                DateBasis.STATED,
                resolved);
    }
}
