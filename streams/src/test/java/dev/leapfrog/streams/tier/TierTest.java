package dev.leapfrog.streams.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.leapfrog.events.model.Model;
import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.SizeTier;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.Alert.Kind;
import dev.leapfrog.events.output.TierState;
import dev.leapfrog.events.output.TierState.Reference;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** How small an open model reaches known ones. */
class TierTest {
    private static final Row REFERENCE =
            row(TierRules.defaults().references().getFirst().toString(), 1200, 5);
    private static final Row LEADER = row("a/leader", 1300, 5);

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
    void shouldConcludeTheSameAfterRestartsAndWithShuffledRows() {
        for (long seed = 0; seed < 20; seed++) {
            BoardScript plain = random(new BoardScript(), seed);
            BoardScript disturbed =
                    random(new BoardScript().restartingAtRandom(seed).shuffling(seed), seed);

            assertThat(disturbed.tiers).as("seed %d", seed).isEqualTo(plain.tiers);
            assertThat(disturbed.alerts).as("seed %d", seed).isEqualTo(plain.alerts);
        }
    }

    private static BoardScript random(BoardScript script, long seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>(List.of(LEADER, REFERENCE));
        for (int month = 0; month < 20; month++) {
            rows.add(open(
                    "x/m" + month,
                    1150 + random.nextInt(100),
                    random.nextInt(4) == 0 ? null : 1.0 + random.nextInt(90)));
            String date = (2023 + month / 12) + "-" + String.format("%02d", 1 + month % 12) + "-01";
            script.publish(date, rows.toArray(new Row[0]));
        }
        return script;
    }

    private static Row open(String id, double score, @Nullable Double parameters) {
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
