package dev.leapfrog.streams.ecosystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.DerivativeListed;
import dev.leapfrog.events.observation.DerivativeListed.Relation;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.Observation;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.output.UptakeShares.Baseline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.leapfrog.streams.ecosystem.ClaimScript.instant;
import static dev.leapfrog.streams.ecosystem.ClaimScript.provenance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What is made from which models. Constructed input: no recording holds a list of derivatives. */
class DerivativeTest {
    private static final String HUB = "huggingface_derivatives";
    private static final String BASES = "bases that are asked for";

    private final ClaimScript script = new ClaimScript().restartingAtRandom(7);
    private static final List<Relation> KINDS =
            List.of(Relation.FINETUNE, Relation.ADAPTER, Relation.MERGE, Relation.QUANTIZED);
    private int names;

    @Test
    void shouldCountWhatWasMadeInTheLastThirtyDaysByTheCountryOfTheBase() {
        made("2025-06-30", "wei/q", "CN", Relation.FINETUNE, "2025-06-30", 3);
        made("2025-06-30", "wei/q", "CN", Relation.QUANTIZED, "2025-06-30", 5);
        made("2025-06-30", "acme/l", "US", Relation.ADAPTER, "2025-06-01", 1);
        made("2025-06-30", "acme/l", "US", Relation.MERGE, "2025-05-31", 9);
        close("2025-06-30", BASES).endDays("2025-06-30", "2025-06-30");

        UptakeShares all = last("derivatives");
        assertThat(all.total()).isEqualTo(4);
        assertThat(all.universe()).isEqualTo(BASES);
        assertThat(all.shares().countries()).containsEntry("CN", 0.75).containsEntry("US", 0.25);
        assertThat(all.shares().labs()).containsEntry("wei", 0.75);
        assertThat(all.models().getFirst().value()).isEqualTo(3);
        assertThat(last("derivatives/quantizations").total()).isEqualTo(5);
        assertThat(script.shares).extracting(UptakeShares::measure).doesNotContain("derivatives/merges");
    }

    @Test
    void shouldCountNothingOfAListThatDoesNotSayWhichBasesItCovers() {
        made("2025-06-30", "wei/q", "CN", Relation.FINETUNE, "2025-06-30", 3);
        close("2025-06-30", null).endDays("2025-06-30", "2025-06-30");

        assertThat(script.shares).isEmpty();
    }

    @Test
    void shouldConcludeNothingOnADayWithoutAList() {
        made("2025-06-30", "wei/q", "CN", Relation.FINETUNE, "2025-06-30", 3);
        close("2025-06-30", BASES).endDays("2025-06-30", "2025-07-05");

        assertThat(script.shares).hasSize(2);
    }

    @Test
    void shouldTellWhenTheLeadChangesCountryOnceTheListsReachBack() {
        passage();

        assertThat(script.alerts).extracting(Alert::kind).containsExactly(Alert.Kind.DERIVATIVES_OVERTAKEN);
        assertThat(script.alerts.getFirst().severity()).isEqualTo(Alert.Severity.NOTICE);
        assertThat(script.alerts.getFirst().headline())
                .isEqualTo(
                        "Chinese models overtake US models in derivatives (bases that are asked for): 55% against 45%,"
                                + " ahead since 2025-07-27");
        assertThat(script.stories).hasSize(1);
        assertThat(script.stories.getFirst().subject()).isEqualTo("derivatives");
    }

    /** Four a day are made of a US model; of a Chinese one three at first, and six from July on the fifteenth. */
    private void passage() {
        for (LocalDate day = LocalDate.parse("2025-06-01");
                day.isBefore(LocalDate.parse("2025-09-01"));
                day = day.plusDays(1)) {
            made(day.toString(), "acme/l", "US", Relation.FINETUNE, day.toString(), 4);
            int chinese = day.isBefore(LocalDate.parse("2025-07-15")) ? 3 : 6;
            made(day.toString(), "wei/q", "CN", Relation.ADAPTER, day.toString(), chinese);
            close(day.toString(), BASES).endDays(day.toString(), day.toString());
        }
    }

    @Test
    void shouldSetLeadsAndTellNothingWhileABaseThatIsNewlyAskedForBringsItsPast() {
        for (int day = 1; day < 28; day++) {
            made(day(day), "acme/l", "US", Relation.FINETUNE, day(day), 4);
            close(day(day), BASES).endDays(day(day), day(day));
        }
        for (int day = 29; day < 70; day++) {
            if (day == 40) {
                made(day(day), "wei/q", "CN", Relation.FINETUNE, day(30), 300);
            }
            made(day(day), "acme/l", "US", Relation.FINETUNE, day(day), 4);
            close(day(day), BASES).endDays(day(day), day(day));
        }

        assertThat(script.shares.get(2 * 27).baseline()).isEqualTo(Baseline.INCOMPLETE);
        assertThat(last("derivatives").baseline()).isEqualTo(Baseline.INCOMPLETE);
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldMoveWhatWasMadeWhenTwoNamesAreOneModel() {
        made("2025-06-29", "wei/q-v1", "CN", Relation.FINETUNE, "2025-06-29", 2);
        made("2025-06-29", "wei/q", "CN", Relation.FINETUNE, "2025-06-29", 3);
        close("2025-06-29", BASES).endDays("2025-06-29", "2025-06-29");
        script.write(new ModelMerged(
                provenance(HUB, instant("2025-06-30")), ModelId.parse("wei/q-v1"), model("wei/q", "CN")));
        made("2025-06-30", "wei/q-v1", "CN", Relation.FINETUNE, "2025-06-30", 1);
        close("2025-06-30", BASES).endDays("2025-06-30", "2025-06-30");

        assertThat(last("derivatives").models()).hasSize(1);
        assertThat(last("derivatives").total()).isEqualTo(6);
    }

    /** A list every day, of four finetunes made that day of a US model. */
    private void days(int first, int last) {
        for (int day = first; day <= last; day++) {
            made(day(day), "acme/l", "US", Relation.FINETUNE, day(day), 4);
            close(day(day), BASES).endDays(day(day), day(day));
        }
    }

    @Test
    void shouldBeIncompleteUntilListsReachBackThirtyDays() {
        days(1, 30);
        assertThat(last("derivatives").baseline()).isEqualTo(Baseline.INCOMPLETE);

        days(31, 31);
        assertThat(last("derivatives").baseline()).isNull();
        assertThat(last("derivatives").total()).as("thirty days").isEqualTo(120);
    }

    @Test
    void shouldBeIncompleteAgainForABaseThatBringsTwentyFromBeforeTheLastList() {
        days(1, 31);
        made(day(32), "wei/few", "CN", Relation.FINETUNE, day(30), 19);
        made(day(32), "wei/few", "CN", Relation.FINETUNE, day(31), 5);
        days(32, 32);
        assertThat(last("derivatives").baseline()).isNull();

        made(day(33), "wei/many", "CN", Relation.FINETUNE, day(31), 20);
        days(33, 33);
        assertThat(last("derivatives").baseline()).isEqualTo(Baseline.INCOMPLETE);

        made(day(34), "wei/few", "CN", Relation.FINETUNE, day(30), 40);
        days(34, 62);
        assertThat(last("derivatives").baseline()).isEqualTo(Baseline.INCOMPLETE);
        days(63, 63);
        assertThat(last("derivatives").baseline()).as("thirty days later").isNull();
    }

    @Test
    void shouldSetLeadsAnewWhenSomethingElseIsKnownOfABase() {
        days(1, 31);
        Model named = model("acme/l", "US").named("L");
        script.write(new ModelChanged(provenance(HUB, instant(day(32))), named, model("acme/l", "US")));
        days(32, 32);
        assertThat(last("derivatives").baseline()).as("another name is nothing").isNull();

        List<Observation> others = List.of(
                new ModelChanged(provenance(HUB, instant(day(33))), model("acme/l", "FR"), named),
                new ModelChanged(
                        provenance(HUB, instant(day(35))), ClaimScript.model("acme/l", Openness.OPEN_SOURCE), named),
                new ModelMerged(
                        provenance(HUB, instant(day(37))),
                        ModelId.parse("acme/l"),
                        ClaimScript.model("other/l", Openness.OPEN_SOURCE)));
        int day = 33;
        for (Observation other : others) {
            script.write(other);
            days(day, day);
            assertThat(last("derivatives").baseline()).as("%s", other).isEqualTo(Baseline.RECLASSIFIED);
            made(day(day + 1), "wei/q", "CN", Relation.FINETUNE, day(day + 1), 1);
            close(day(day + 1), BASES).endDays(day(day + 1), day(day + 1));
            assertThat(last("derivatives").baseline()).as("after %s", other).isNull();
            day += 2;
        }
    }

    @Test
    void shouldCountWhatIsDatedAheadOrNotAtAllOnTheDayOfTheList() {
        made("2025-06-30", "wei/q", "CN", Relation.FINETUNE, "2025-07-09", 3);
        script.write(new DerivativeListed(
                provenance(HUB, instant("2025-06-30")),
                "someone/undated",
                model("wei/q", "CN"),
                "wei/q",
                Relation.FINETUNE,
                null));
        close("2025-06-30", BASES).endDays("2025-06-30", "2025-06-30");

        assertThat(last("derivatives").total()).isEqualTo(4);
    }

    @Test
    void shouldForgetWhatWasMadeMoreThanThirtyDaysAgo() {
        made("2025-06-01", "wei/q", "CN", Relation.FINETUNE, "2025-06-01", 3);
        close("2025-06-01", BASES).endDays("2025-06-01", "2025-06-29");
        made("2025-06-30", "acme/l", "US", Relation.FINETUNE, "2025-06-30", 1);
        close("2025-06-30", BASES).endDays("2025-06-30", "2025-06-30");
        assertThat(last("derivatives").total()).as("the first of thirty days").isEqualTo(4);

        made("2025-07-01", "acme/l", "US", Relation.FINETUNE, "2025-07-01", 1);
        close("2025-07-01", BASES).endDays("2025-07-01", "2025-07-01");
        assertThat(last("derivatives").total()).isEqualTo(2);
    }

    @Test
    void shouldKeepTheBasesOfListsApart() {
        made("2025-06-30", "wei/q", "CN", Relation.FINETUNE, "2025-06-30", 3);
        close("2025-06-30", BASES);
        made("2025-06-30", "wei/q", "CN", Relation.FINETUNE, "2025-06-30", 4);
        made("2025-06-30", "acme/l", "US", Relation.FINETUNE, "2025-06-30", 1);
        close("2025-06-30", "other bases").endDays("2025-06-30", "2025-06-30");

        assertThat(script.shares)
                .filteredOn(state -> state.measure().equals("derivatives"))
                .extracting(state -> state.universe() + " " + state.total())
                .containsExactlyInAnyOrder(BASES + " 3.0", "other bases 5.0");
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldConcludeTheSameWhateverTheOrderOfRowsAndWhereverItRestarts(int seed) {
        DerivativeTest other = new DerivativeTest();
        List<DerivativeListed> rows = new ArrayList<>();
        Random random = new Random(seed);
        ClaimScript straight = new ClaimScript();
        for (int day = 1; day < 60; day++) {
            rows.clear();
            for (int row = 0; row < 12; row++) {
                int base = random.nextInt(4);
                rows.add(other.row(
                        day(day),
                        "lab" + base + "/m",
                        base % 2 == 0 ? "US" : "CN",
                        KINDS.get(random.nextInt(4)),
                        day(Math.max(1, day - random.nextInt(3)))));
            }
            rows.forEach(straight::write);
            close(straight, day(day), BASES).endDays(day(day), day(day));
            Collections.shuffle(rows, random);
            rows.forEach(other.script::write);
            close(other.script, day(day), BASES).endDays(day(day), day(day));
        }

        assertThat(other.script.shares).isEqualTo(straight.shares);
        assertThat(other.script.alerts).isEqualTo(straight.alerts);
        assertThat(straight.shares)
                .isNotEmpty()
                .allSatisfy(state -> assertThat(state.shares().labs().values().stream()
                                .mapToDouble(share -> share)
                                .sum())
                        .isCloseTo(1, within(1e-5)));
    }

    /** Days after the end of May 2025. */
    private static String day(int day) {
        return LocalDate.of(2025, 5, 31).plusDays(day).toString();
    }

    private UptakeShares last(String measure) {
        return script.shares.stream()
                .filter(state -> state.measure().equals(measure))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private void made(String date, String base, String country, Relation relation, String created, int count) {
        for (int i = 0; i < count; i++) {
            script.write(row(date, base, country, relation, created));
        }
    }

    private DerivativeListed row(String date, String base, String country, Relation relation, String created) {
        return new DerivativeListed(
                provenance(HUB, instant(date)),
                "someone/" + names++,
                model(base, country),
                base,
                relation,
                LocalDate.parse(created));
    }

    private ClaimScript close(String date, @Nullable String universe) {
        return close(script, date, universe);
    }

    private static ClaimScript close(ClaimScript to, String date, @Nullable String universe) {
        return to.write(new SnapshotPublished(
                provenance(HUB, instant(date)),
                SnapshotPublished.Kind.DERIVATIVES,
                instant(date),
                false,
                1,
                100,
                universe,
                null,
                null));
    }

    private static Model model(String id, String country) {
        ModelId parsed = ModelId.parse(id);
        return new Model(
                parsed,
                parsed.name(),
                parsed.lab(),
                null,
                country,
                Openness.OPEN_WEIGHTS,
                null,
                null,
                SizeTier.UNKNOWN,
                null,
                null,
                true);
    }
}
