package dev.leapfrog.streams.ecosystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.observation.ModelChanged;
import dev.leapfrog.events.observation.ModelMerged;
import dev.leapfrog.events.observation.SnapshotPublished;
import dev.leapfrog.events.observation.UptakeMeasured;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.UptakeShares;
import dev.leapfrog.events.output.UptakeShares.Baseline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.leapfrog.streams.ecosystem.ClaimScript.instant;
import static dev.leapfrog.streams.ecosystem.ClaimScript.provenance;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** How the use of models is shared, list by list, and who overtakes whom. */
class UptakeShareTest {
    private static final String FEED = "ollama_feed";
    private static final String MEASURE = "ollama/pulls";
    private static final String TOP = "top of the page";
    private static final String TRENDING = "trending";

    private final ClaimScript script = new ClaimScript().restartingAtRandom(5);

    @Test
    void shouldSumUpTheNamesOfOneListAndKeepApartWhatIsNotKnown() {
        list("2025-06-01", TOP, row("acme/a", "US", 50), row("wei/b", "CN", 30), row("unknown/c", null, 20));

        UptakeShares state = script.shares.getFirst();
        assertThat(state.universe()).isEqualTo(TOP);
        assertThat(state.total()).isEqualTo(100);
        assertThat(state.shares().countries()).isEqualTo(sorted("US", 0.5, "CN", 0.3, "unknown", 0.2));
        assertThat(state.shares().labs()).isEqualTo(sorted("acme", 0.5, "wei", 0.3, "unknown", 0.2));
        assertThat(state.shares().openness()).isEqualTo(sorted("open_weights", 1.0));
        assertThat(state.models().getFirst().model().id()).hasToString("acme/a");
    }

    @Test
    void shouldCountANameThatDidNotChangeAndLeaveOutOneThatIsNotListedAnyMore() {
        list("2025-06-01", TOP, row("acme/a", "US", 50), row("wei/b", "CN", 30));
        said("2025-06-02", row("wei/c", "CN", 50));
        close(script, FEED, "2025-06-02", TOP, "acme/a", "wei/c");

        assertThat(last().shares().countries()).isEqualTo(sorted("US", 0.5, "CN", 0.5));
    }

    @Test
    void shouldTellAnOvertakeOnceWhenTheLeadHasLasted() {
        list("2025-06-01", TOP, row("acme/a", "US", 60), row("wei/b", "CN", 40));
        list("2025-06-02", TOP, row("acme/a", "US", 45), row("wei/b", "CN", 55));
        list("2025-06-05", TOP, row("acme/a", "US", 44), row("wei/b", "CN", 55));
        list("2025-06-08", TOP, row("acme/a", "US", 43), row("wei/b", "CN", 55));
        assertThat(script.alerts).isEmpty();

        list("2025-06-09", TOP, row("acme/a", "US", 40), row("wei/b", "CN", 60));
        list("2025-06-10", TOP, row("acme/a", "US", 30), row("wei/b", "CN", 70));

        assertThat(headlines())
                .containsExactlyInAnyOrder(
                        "Chinese models overtake US models in Ollama pulls (top of the page): 60% against 40%, ahead"
                                + " since 2025-06-02",
                        "Lab wei overtakes Lab acme in Ollama pulls (top of the page): 60% against 40%, ahead since 2025-06-02",
                        "Chinese models pass half of Ollama pulls (top of the page): 60%, since 2025-06-02");
        assertThat(script.alerts).extracting(Alert::severity).containsOnly(Alert.Severity.INFO);
        assertThat(last().leads().get("country")).isEqualTo(new UptakeShares.Leading("CN", instant("2025-06-02")));
        assertThat(script.stories).hasSize(1);
        assertThat(script.stories.getFirst().subject()).isEqualTo(MEASURE);
        assertThat(script.stories.getFirst().about().labs()).containsExactly("acme", "wei");
    }

    @Test
    void shouldBeginAnewWhenTheHolderWasAheadInBetween() {
        list("2025-06-01", TOP, row("acme/a", "US", 60), row("wei/b", "CN", 40));
        list("2025-06-02", TOP, row("acme/a", "US", 45), row("wei/b", "CN", 55));
        list("2025-06-05", TOP, row("acme/a", "US", 51), row("wei/b", "CN", 49));
        list("2025-06-06", TOP, row("acme/a", "US", 45), row("wei/b", "CN", 55));
        list("2025-06-09", TOP, row("acme/a", "US", 44), row("wei/b", "CN", 56));
        list("2025-06-10", TOP, row("acme/a", "US", 43), row("wei/b", "CN", 57));

        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldNotTellOfALeadWithinTheMargin() {
        list("2025-06-01", TOP, row("acme/a", "US", 50.5), row("wei/b", "CN", 49.5));
        for (int day = 2; day < 20; day++) {
            list(day(day), TOP, row("acme/a", "US", 49.5), row("wei/b", "CN", 50.5 + day / 1000.0));
        }

        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldSayNobodyLeadsWhileWhatIsNotKnownCouldDecideIt() {
        list("2025-06-01", TOP, row("acme/a", "US", 45), row("wei/b", "CN", 35), row("unknown/c", null, 20));
        assertThat(countryLeader()).isNull();

        for (int day = 2; day < 20; day++) {
            list(day(day), TOP, row("acme/a", "US", 20 + day), row("wei/b", "CN", 80 + day));
        }

        assertThat(countryLeader()).isEqualTo("CN");
        assertThat(headlines()).noneMatch(headline -> headline.contains("overtake US"));
    }

    @Test
    void shouldNotTakeAListCutAtAnotherLengthForAnOvertake() {
        list("2025-06-01", TOP, row("acme/a", "US", 60), row("wei/b", "CN", 40));
        for (int day = 2; day < 20; day++) {
            list(day(day), TOP, row("acme/a", "US", 60 + day), row("wei/b", "CN", 40), row("wei/c", "CN", 39));
        }

        assertThat(script.shares.get(1).baseline()).isEqualTo(Baseline.OTHER_LENGTH);
        assertThat(last().baseline()).isNull();
        assertThat(countryLeader()).isEqualTo("CN");
        assertThat(headlines()).noneMatch(headline -> headline.contains("Chinese models overtake"));
    }

    @Test
    void shouldCompareAWholeListWithTheNextOneHoweverManyNamesItHas() {
        list("2025-06-01", null, row("acme/a", "US", 60), row("wei/b", "CN", 40));
        for (int day = 2; day < 20; day++) {
            list(day(day), null, row("acme/a", "US", 60 + day), row("wei/b", "CN", 40), row("wei/c", "CN", 60));
        }

        assertThat(last().universe()).isEqualTo("all");
        assertThat(headlines())
                .contains("Chinese models overtake US models in Ollama pulls: 59% against 41%, ahead since 2025-06-02");
    }

    @Test
    void shouldKeepListsOfAnotherUniverseApart() {
        list("2025-06-01", TOP, row("acme/a", "US", 60), row("wei/b", "CN", 40));
        for (int day = 2; day < 20; day++) {
            list(day(day), TRENDING, row("wei/b", "CN", 40 + day), row("acme/d", "US", 10));
        }

        assertThat(script.alerts).isEmpty();
        assertThat(script.shares.get(1).baseline()).isEqualTo(Baseline.FIRST);
    }

    @Test
    void shouldConcludeNothingOnAPartThatSaysNotWhichItIs() {
        said("2025-06-01", row("acme/a", "US", 60));
        script.write(part("2025-06-01"));

        assertThat(script.shares).isEmpty();
    }

    private static SnapshotPublished part(String date) {
        return new SnapshotPublished(
                provenance(FEED, instant(date)),
                SnapshotPublished.Kind.UPTAKE,
                instant(date),
                false,
                1,
                1,
                null,
                null,
                null);
    }

    @Test
    void shouldFollowOneSourceUntilItIsSilent() {
        list("2025-06-01", null, row("acme/a", "US", 60), row("wei/b", "CN", 40));
        list(script, "other", "2025-06-02", null, row("acme/a", "US", 40), row("wei/b", "CN", 60));
        assertThat(script.shares).hasSize(1);

        list(script, "other", "2025-07-02", null, row("acme/a", "US", 39), row("wei/b", "CN", 60));

        assertThat(last().baseline()).isEqualTo(Baseline.OTHER_SOURCE);
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldNotTakeWhatBecomesKnownOfAModelForAnOvertake() {
        list("2025-06-01", TOP, row("acme/a", "US", 60), row("wei/b", "US", 40));
        for (int day = 2; day < 5; day++) {
            list(day(day), TOP, row("acme/a", "US", 60), row("wei/b", "US", 50 + day));
        }
        Model before = model("acme/a", "US");
        script.write(new ModelChanged(provenance(FEED, instant("2025-06-05")), model("acme/a", "CN"), before));
        for (int day = 6; day < 20; day++) {
            list(day(day), TOP, row("acme/a", "CN", 60 + day), row("wei/b", "US", 55));
        }

        assertThat(last().shares().countries().get("CN")).isCloseTo(0.59, within(0.01));
        assertThat(countryLeader()).isEqualTo("CN");
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldTellOfNoOvertakeInAListThatWasNotChosenByUse() {
        list("2025-06-01", TRENDING, row("acme/a", "US", 60), row("wei/b", "CN", 40));
        for (int day = 2; day < 20; day++) {
            list(day(day), TRENDING, row("acme/c", "US", 30), row("wei/b", "CN", 40 + day));
        }

        assertThat(countryLeader()).isEqualTo("CN");
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldNoteAnOvertakeInALongListAndNameALabThatIsNoLongerListed() {
        Row[] before =
                IntStream.range(0, 25).mapToObj(i -> row("acme/m" + i, "US", 4)).toArray(Row[]::new);
        Row[] after = IntStream.range(0, 25)
                .mapToObj(i -> row("wei/m" + i, "CN", 4 + i))
                .toArray(Row[]::new);
        list("2025-06-01", TOP, before);
        for (int day = 2; day < 20; day++) {
            list(day(day), TOP, after);
        }

        assertThat(script.alerts)
                .extracting(Alert::severity)
                .containsExactlyInAnyOrder(Alert.Severity.NOTICE, Alert.Severity.NOTICE, Alert.Severity.INFO);
        assertThat(headlines())
                .contains("Lab wei overtakes Lab acme in Ollama pulls (top of the page): 100% against 0%, ahead since"
                        + " 2025-06-02");
    }

    /** A list that says not which models it tells of is not concluded on, but what it says holds for the next ones. */
    @Test
    void shouldCountWhatAPartSaidInTheNextListThatNamesItsModels() {
        list("2025-06-01", TOP, row("acme/a", "US", 50), row("wei/b", "CN", 50));
        said("2025-06-02", row("wei/b", "CN", 150));
        script.write(part("2025-06-02"));
        said("2025-06-03", row("acme/a", "US", 51));
        close(script, FEED, "2025-06-03", TOP, "acme/a", "wei/b");

        assertThat(script.shares).hasSize(2);
        assertThat(last().total()).isEqualTo(201);
    }

    /** A name of the list stands for the model of another lab and country from now on. */
    @Test
    void shouldNotTakeANameThatIsFoundToBeAnotherModelForAnOvertake() {
        list("2025-06-01", TOP, row("acme/a", "US", 60), row("wei/b", "US", 40));
        for (int day = 2; day < 20; day++) {
            renamed(script, FEED, day(day), "acme/a", model("other/a", "CN"), 60 + day);
            said(day(day), row("wei/b", "US", 40 + day / 10.0));
            close(script, FEED, day(day), TOP, "acme/a", "wei/b");
        }

        assertThat(last().shares().labs()).containsOnlyKeys("other", "wei");
        assertThat(countryLeader()).isEqualTo("CN");
        assertThat(script.alerts).isEmpty();
    }

    @Test
    void shouldNotTakeAModelThatProvesToBeAnotherForAnOvertake() {
        list("2025-06-01", TOP, row("acme/a", "US", 60), row("wei/b", "US", 40));
        script.write(new ModelMerged(
                provenance(FEED, instant("2025-06-02")), ModelId.parse("acme/a"), model("other/a", "CN")));
        for (int day = 3; day < 20; day++) {
            renamed(script, FEED, day(day), "acme/a", model("other/a", "CN"), 60 + day);
            said(day(day), row("wei/b", "US", 40 + day / 10.0));
            close(script, FEED, day(day), TOP, "acme/a", "wei/b");
        }

        assertThat(countryLeader()).isEqualTo("CN");
        assertThat(script.alerts).isEmpty();
    }

    /** What becomes known of a model that a list does not have changes nothing in it: its overtakes are told. */
    @Test
    void shouldTellAnOvertakeWhateverBecomesKnownOfModelsThatAreNotListed() {
        list("2025-05-31", TOP, row("gone/g", "US", 60), row("wei/b", "US", 40));
        list("2025-06-01", TOP, row("acme/a", "US", 60), row("wei/b", "CN", 40));
        for (int day = 2; day < 20; day++) {
            list(day(day), TOP, row("acme/a", "US", 40), row("wei/b", "CN", 60 + day));
            String known = day % 2 == 0 ? "CN" : "US";
            script.write(new ModelChanged(
                    provenance(FEED, instant(day(day))), model("gone/g", known), model("gone/g", "US")));
        }

        assertThat(headlines()).anyMatch(headline -> headline.startsWith("Chinese models overtake US models"));
    }

    @Test
    void shouldTakeAListThatIsATenthLongerForOneThatIsCutAlike() {
        Row[] ten =
                IntStream.range(0, 10).mapToObj(i -> row("acme/m" + i, "US", 4)).toArray(Row[]::new);
        Row[] more =
                IntStream.range(0, 12).mapToObj(i -> row("acme/m" + i, "US", 5)).toArray(Row[]::new);
        list("2025-06-01", TOP, ten);
        list("2025-06-02", TOP, Arrays.copyOf(more, 11));
        assertThat(last().baseline()).isNull();

        list("2025-06-03", TOP, ten);
        assertThat(last().baseline()).as("one of eleven").isNull();

        list("2025-06-04", TOP, more);
        assertThat(last().baseline()).isEqualTo(Baseline.OTHER_LENGTH);
    }

    @Test
    void shouldFollowTheNextSourceOnceTheFirstHasBeenSilentForThirtyDays() {
        list("2025-06-01", null, row("acme/a", "US", 60), row("wei/b", "CN", 40));
        list(script, "other", "2025-06-30", null, row("acme/a", "US", 40), row("wei/b", "CN", 60));
        assertThat(script.shares).hasSize(1);

        list(script, "other", "2025-07-01", null, row("acme/a", "US", 41), row("wei/b", "CN", 60));
        assertThat(last().baseline()).isEqualTo(Baseline.OTHER_SOURCE);
    }

    @Test
    void shouldSayNothingTwiceOfAListThatIsAsBefore() {
        list("2025-06-01", TOP, row("acme/a", "US", 60), row("wei/b", "CN", 40));
        close(script, FEED, "2025-06-02", TOP, 0, "acme/a", "wei/b");
        assertThat(script.shares).hasSize(1);

        close(script, FEED, "2025-06-03", TOP, 0, "acme/a");
        assertThat(script.shares).as("it has a name less").hasSize(2);
    }

    @Test
    void shouldNoteAnOvertakeInAListOfTwentyNames() {
        for (int names : new int[] {19, 20}) {
            ClaimScript of = new ClaimScript();
            for (int day = 1; day < 20; day++) {
                String lab = day == 1 ? "acme" : "wei";
                Row[] rows = IntStream.range(0, names)
                        .mapToObj(i -> row(lab + "/m" + i, lab.equals("wei") ? "CN" : "US", 4 + i))
                        .toArray(Row[]::new);
                list(of, FEED, day(day), TOP, rows);
            }
            assertThat(of.alerts)
                    .as("%d names", names)
                    .extracting(Alert::severity)
                    .filteredOn(severity -> severity == Alert.Severity.NOTICE)
                    .hasSize(names < 20 ? 0 : 2);
        }
    }

    @Test
    void shouldTellThatClosedModelsOvertakeOpenOnesOfWhateverKind() {
        for (int day = 1; day < 20; day++) {
            int closed = day == 1 ? 30 : 60 + day;
            openness(day(day), "acme/a", Openness.OPEN_SOURCE, 20);
            openness(day(day), "acme/b", Openness.OPEN_WEIGHTS, 20);
            openness(day(day), "acme/c", Openness.CLOSED, closed);
            close(script, FEED, day(day), TOP, "acme/a", "acme/b", "acme/c");
            if (day == 1) {
                assertThat(requireNonNull(last().leads().get("openness")).holder())
                        .isEqualTo("open");
            }
        }

        assertThat(headlines())
                .singleElement()
                .asString()
                .startsWith("Closed models overtake open models in Ollama pulls (top of the page): ");
    }

    private void openness(String date, String id, Openness openness, double value) {
        Model model = ClaimScript.model(id, openness);
        renamed(script, FEED, date, id, model, value);
    }

    @Test
    void shouldTellThatAMajorityIsLost() {
        list("2025-06-01", TOP, row("acme/a", "US", 30), row("eve/c", "FR", 10), row("wei/b", "CN", 60));
        for (int day = 2; day < 20; day++) {
            list(day(day), TOP, row("acme/a", "US", 30 + day), row("eve/c", "FR", 29), row("wei/b", "CN", 50));
        }

        assertThat(headlines())
                .containsExactly(
                        "Chinese models fall below half of Ollama pulls (top of the page): 42%, since 2025-06-02");
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldConcludeTheSameWhateverTheOrderOfRowsAndWhereverItRestarts(int seed) {
        ClaimScript straight = new ClaimScript();
        ClaimScript shuffled = new ClaimScript().restartingAtRandom(seed);
        Random random = new Random(seed);
        for (int day = 1; day < 28; day++) {
            List<Row> rows = new ArrayList<>();
            for (int model = 0; model < 8; model++) {
                if (random.nextInt(8) > 0) {
                    rows.add(
                            row("lab" + model % 3 + "/m" + model, model % 2 == 0 ? "US" : "CN", random.nextInt(1, 90)));
                }
            }
            list(straight, FEED, day(day), null, rows.toArray(Row[]::new));
            Collections.shuffle(rows, random);
            list(shuffled, FEED, day(day), null, rows.toArray(Row[]::new));
        }

        assertThat(shuffled.shares).isEqualTo(straight.shares);
        assertThat(shuffled.alerts).isEqualTo(straight.alerts);
        assertThat(shuffled.stories).isEqualTo(straight.stories);
        assertThat(straight.shares)
                .allSatisfy(state -> assertThat(state.shares().countries().values().stream()
                                .mapToDouble(share -> share)
                                .sum())
                        .isCloseTo(1, within(1e-5)));
    }

    private record Row(String id, @Nullable String country, double value) {}

    private static Row row(String id, @Nullable String country, double value) {
        return new Row(id, country, value);
    }

    private static Model model(String id, @Nullable String country) {
        ModelId parsed = ModelId.parse(id);
        return new Model(
                parsed,
                parsed.name(),
                parsed.lab(),
                "Lab " + parsed.lab(),
                country,
                Openness.OPEN_WEIGHTS,
                null,
                null,
                SizeTier.UNKNOWN,
                null,
                null,
                true);
    }

    private static String day(int day) {
        return LocalDate.of(2025, 6, day).toString();
    }

    private UptakeShares last() {
        return script.shares.getLast();
    }

    private @Nullable String countryLeader() {
        return requireNonNull(last().leads().get("country"), "lead").holder();
    }

    private List<String> headlines() {
        return script.alerts.stream().map(Alert::headline).toList();
    }

    private static SortedMap<String, Double> sorted(Object... parts) {
        SortedMap<String, Double> map = new TreeMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            map.put((String) parts[i], (Double) parts[i + 1]);
        }
        return map;
    }

    private void said(String date, Row... rows) {
        said(script, FEED, date, rows);
    }

    private void list(String date, @Nullable String universe, Row... rows) {
        list(script, FEED, date, universe, rows);
    }

    private static void list(ClaimScript to, String source, String date, @Nullable String universe, Row... rows) {
        said(to, source, date, rows);
        String[] names = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            names[i] = rows[i].id();
        }
        close(to, source, date, universe, names);
    }

    private static void said(ClaimScript to, String source, String date, Row... rows) {
        for (Row row : rows) {
            renamed(to, source, date, row.id(), model(row.id(), row.country()), row.value());
        }
    }

    private static void renamed(ClaimScript to, String source, String date, String name, Model model, double value) {
        to.write(new UptakeMeasured(provenance(source, instant(date)), MEASURE, model, name, value, null, false));
    }

    private static void close(ClaimScript to, String source, String date, @Nullable String universe, String... names) {
        close(to, source, date, universe, names.length, names);
    }

    private static void close(
            ClaimScript to, String source, String date, @Nullable String universe, int changes, String... names) {
        List<String> listed = new ArrayList<>(List.of(names));
        Collections.sort(listed);
        to.write(new SnapshotPublished(
                provenance(source, instant(date)),
                SnapshotPublished.Kind.UPTAKE,
                instant(date),
                universe == null,
                changes,
                names.length,
                universe,
                listed,
                universe == null || universe.equals(TRENDING) ? null : MEASURE));
    }
}
