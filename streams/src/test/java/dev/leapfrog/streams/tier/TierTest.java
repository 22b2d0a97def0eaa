package dev.leapfrog.streams.tier;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.TierState;
import dev.leapfrog.events.output.TierState.Reference;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import dev.leapfrog.streams.board.BoardRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** How small an open model reaches known ones. */
class TierTest {
    static final Row REFERENCE =
            row(TierRules.defaults().references().getFirst().toString(), 1200, 5);
    static final Row LEADER = row("a/leader", 1300, 5);

    @Test
    void shouldGiveTheBestOfEachTierAndTheSmallestThatReachesAReference() {
        BoardScript script = new BoardScript()
                .publish(
                        "2024-01-01",
                        LEADER,
                        REFERENCE,
                        open("x/large", 1250, 70.0),
                        open("x/mid", 1210, 32.0),
                        open("x/mid-smaller", 1205, 24.0),
                        open("x/small", 1150, 8.0),
                        open("x/unknown", 1220, null),
                        row("x/closed", 1290, 5));

        TierState state = script.tiers.getLast();
        assertThat(state.best().keySet()).containsExactly("large", "single-GPU", "small");
        assertThat(requireNonNull(state.best().get("single-GPU")).model().id()).hasToString("x/mid");
        assertThat(state.references()).singleElement().satisfies(reference -> {
            assertThat(reference.model().model().id())
                    .isEqualTo(REFERENCE.model().id());
            assertThat(reference.ledYearAgo()).isFalse();
            assertThat(requireNonNull(reference.smallest()).model().id()).hasToString("x/mid-smaller");
        });
    }

    @Test
    void shouldTellOnceThatASmallerTierPasses() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", LEADER, REFERENCE, open("x/large", 1250, 70.0))
                .publish("2024-02-01", LEADER, REFERENCE, open("x/large", 1250, 70.0), open("x/large-2", 1260, 60.0))
                .publish("2024-03-01", LEADER, REFERENCE, open("x/small", 1203, 8.0))
                .publish("2024-04-01", LEADER, REFERENCE, open("x/small", 1190, 8.0))
                .publish("2024-05-01", LEADER, REFERENCE, open("x/small", 1204, 8.0), open("x/mid", 1230, 30.0));

        assertThat(told(script))
                .containsExactly("Open models of up to 10 billion parameters reach "
                        + REFERENCE.model().shown()
                        + " on LMArena text for the first time: Small is 3 points above it");
    }

    @Test
    void shouldTellTheFirstOpenModelUnlessOneOfAnUnknownSizeWasThereBefore() {
        BoardScript known = new BoardScript()
                .publish("2024-01-01", LEADER, REFERENCE)
                .publish("2024-02-01", LEADER, REFERENCE, open("x/large", 1200, 70.0));
        BoardScript unknown = new BoardScript()
                .publish("2024-01-01", LEADER, REFERENCE, open("x/unknown", 1210, null))
                .publish("2024-02-01", LEADER, REFERENCE, open("x/unknown", 1210, null), open("x/large", 1200, 70.0));

        assertThat(told(known))
                .singleElement()
                .asString()
                .startsWith("Open models reach ")
                .endsWith("is level with it");
        assertThat(told(unknown)).isEmpty();
    }

    @Test
    void shouldHoldModelsAgainstTheLeaderOfAYearAgo() {
        BoardScript script = new BoardScript()
                .publish("2023-01-01", LEADER, open("x/old", 1250, 70.0))
                .publish("2023-06-01", LEADER, open("x/old", 1250, 70.0), row("b/next", 1350, 5))
                .publish("2024-01-10", LEADER, open("x/old", 1250, 70.0), row("b/next", 1350, 5))
                .publish("2024-02-10", row("b/next", 1350, 5), open("x/new", 1310, 30.0));

        Reference reference = script.tiers.getLast().references().getFirst();
        assertThat(reference.ledYearAgo()).isTrue();
        assertThat(reference.model().model().id()).as("though it left").hasToString("a/leader");
        assertThat(told(script))
                .containsExactly(
                        "Open models of up to 40 billion parameters reach Leader, which led a year ago, on LMArena"
                                + " text for the first time: New is 10 points above it");
    }

    @Test
    void shouldTellNothingOfABoardThatNobodyQuotes() {
        BoardScript script = new BoardScript(BoardRules.defaults().quoting(Set.of()))
                .publish("2024-01-01", LEADER, REFERENCE)
                .publish("2024-02-01", LEADER, REFERENCE, open("x/small", 1210, 8.0));

        assertThat(requireNonNull(script.tiers.getLast().references().getFirst().smallest())
                        .model()
                        .id())
                .hasToString("x/small");
        assertThat(told(script)).isEmpty();
    }

    @Test
    void shouldNameTheSizeThatIsEnough() {
        assertThat(toldOf(4.0)).startsWith("Open models of up to 4 billion parameters reach ");
        assertThat(toldOf(10.0)).startsWith("Open models of up to 10 billion parameters reach ");
        assertThat(toldOf(40.0)).startsWith("Open models of up to 40 billion parameters reach ");
        assertThat(toldOf(41.0)).startsWith("Open models reach ");
    }

    private static String toldOf(double parameters) {
        return told(new BoardScript()
                        .publish("2024-01-01", LEADER, REFERENCE)
                        .publish("2024-02-01", LEADER, REFERENCE, open("x/new", 1210, parameters)))
                .getFirst();
    }

    @Test
    void shouldSayWhatPassedWhat() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", LEADER, REFERENCE)
                .publish("2024-02-01", LEADER, REFERENCE, open("x/small", 1210, 8.0));

        assertThat(script.alerts)
                .filteredOn(alert -> alert.kind() == Kind.TIER_PASSED)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.severity()).isEqualTo(Alert.Severity.INFO);
                    assertThat(alert.statement().metrics())
                            .isEqualTo(Map.of("tier", "small", "points", 10.0, "ledYearAgo", false));
                    assertThat(alert.evidence()).hasSize(3);
                });
    }

    @Test
    void shouldLearnAndNotTellAtAFirstLoad() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", LEADER, REFERENCE)
                .publish(
                        "lmarena_csv", "2024-02-01", true, Mode.SNAPSHOT, LEADER, REFERENCE, open("x/small", 1210, 8.0))
                .publish("2024-03-01", LEADER, REFERENCE, open("x/small", 1210, 8.0));

        assertThat(told(script)).isEmpty();
    }

    @Test
    void shouldTellOfNoModelThatAnIncompleteListDoesNotShow() {
        Row lower = new Row(REFERENCE.model(), row("a/a", 1180, 5).score());
        BoardScript script = new BoardScript()
                .publish("2024-01-01", LEADER, REFERENCE, open("x/small", 1190, 8.0))
                .publishIncomplete("2024-02-01", LEADER, lower);

        assertThat(script.tiers.getLast().references())
                .as("whether a small model reaches it is not known")
                .isEmpty();
        assertThat(told(script)).isEmpty();
    }

    @Test
    void shouldLeaveOutReferencesAndTiersBelowWhatAnIncompleteListShows() {
        BoardScript script = new BoardScript()
                .publish("2024-01-01", LEADER, REFERENCE, open("x/small", 1210, 8.0), open("x/tiny", 1100, 2.0))
                .publishIncomplete("2024-02-01", LEADER);

        assertThat(script.tiers.getFirst().references()).isNotEmpty();
        assertThat(script.tiers.getFirst().best()).isNotEmpty();
        assertThat(script.tiers.getLast().references()).isEmpty();
        assertThat(script.tiers.getLast().best()).isEmpty();
    }

    @Test
    void shouldTellOfNoModelThatOnlyProvedToBeOpen() {
        Row small = open("x/small", 1210, 8.0);
        Row closed = small.openness(Openness.CLOSED);
        BoardScript script = new BoardScript()
                .publish("2024-01-01", LEADER, REFERENCE, closed)
                .changeModel(closed.model(), small.model(), "2024-01-15")
                .publish("2024-02-01", LEADER, REFERENCE, small);

        assertThat(requireNonNull(script.tiers.getLast().references().getFirst().smallest())
                        .model()
                        .id())
                .hasToString("x/small");
        assertThat(told(script)).isEmpty();
    }

    @Test
    void shouldKnowAReferenceUnderItsNewName() {
        Row next = row("b/next", 1350, 5);
        Row mid = open("x/mid", 1310, 30.0);
        Row renamed = row("a/renamed", 1300, 5);
        BoardScript script = new BoardScript()
                .restartingAtRandom(1)
                .publish("2023-01-01", LEADER)
                .publish("2024-01-10", LEADER, next, mid)
                .merge("a/leader", renamed.model(), "2024-01-15")
                .publish("2024-01-20", renamed, next, mid, open("x/small", 1305, 8.0));

        assertThat(told(script))
                .containsExactly("Open models of up to 10 billion parameters reach Renamed, which led a year ago, on"
                        + " LMArena text for the first time: Small is 5 points above it");
    }

    @Test
    void shouldKeepTheSmallerTierOfTwoReferencesThatAreOne() {
        Row next = row("b/next", 1350, 5);
        Row small = open("x/small", 1250, 8.0);
        Row mid = open("x/mid", 1310, 30.0);
        Row reference = row(REFERENCE.model().id().toString(), 1300, 5);
        BoardScript script = new BoardScript()
                .publish("2023-01-01", LEADER, REFERENCE)
                .publish("2024-01-10", LEADER, REFERENCE, next, mid, small)
                .merge("a/leader", reference.model(), "2024-01-15")
                .publish("2024-01-20", reference, next, mid, open("x/small", 1320, 8.0));

        assertThat(told(script)).as("eight billion had reached one of them").hasSize(1);

        script.publish("2024-01-30", reference, next, mid, open("x/tiny", 1320, 3.0));

        assertThat(told(script).getLast()).startsWith("Open models of up to 4 billion parameters reach ");
        assertThat(told(script)).hasSize(2);
    }

    @Test
    void shouldHoldModelsAgainstNobodyTwice() {
        Row led = row(REFERENCE.model().id().toString(), 1300, 5);
        BoardScript script = new BoardScript().publish("2023-01-01", led).publish("2024-01-10", led);

        assertThat(script.tiers.getLast().references())
                .singleElement()
                .satisfies(reference -> assertThat(reference.ledYearAgo()).isTrue());
    }

    /** An open model of so many billion parameters; null where that is not known. */
    static Row open(String id, double score, @Nullable Double parameters) {
        Row plain = row(id, score, 5);
        Model model = plain.model();
        return new Row(
                new Model(
                        model.id(),
                        model.name(),
                        model.lab(),
                        null,
                        "US",
                        Openness.OPEN_WEIGHTS,
                        null,
                        parameters,
                        SizeTier.of(parameters),
                        null,
                        null,
                        true),
                plain.score());
    }

    private static List<String> told(BoardScript script) {
        return script.alerts.stream()
                .filter(alert -> alert.kind() == Kind.TIER_PASSED)
                .map(Alert::headline)
                .toList();
    }
}
