package dev.leapfrog.streams.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.leapfrog.events.model.Openness;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.model;
import static dev.leapfrog.streams.arena.BoardScript.row;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What is remembered of a lead: over restarts, other names, other sources and other scales. */
class LeadContinuityTest {
    private static final Row HOLDER = row("a/old", 1200, 5);
    private static final Row THIRD = row("c/third", 1100, 5);

    @Test
    void shouldTestAHolderThatLeftByTheScoreItHadLast() {
        for (long seed = 0; seed < 8; seed++) {
            BoardScript board = new BoardScript()
                    .restartingAtRandom(seed)
                    .publish("2024-01-01", HOLDER, THIRD)
                    .publish("2024-01-05", row("a/old", 1240, 5), THIRD)
                    .publish("2024-01-10", row("c/third", 1241, 5));

            assertThat(board.told(Segment.ALL))
                    .as("seed %d", seed)
                    .containsExactly("2024-01-10 all PROVISIONAL WITHDRAWN c/third");
        }
    }

    @Test
    void shouldKnowALeadUnderItsOtherNameAfterARestart() {
        for (long seed = 0; seed < 8; seed++) {
            BoardScript board = new BoardScript()
                    .restartingAtRandom(seed)
                    .publish("2024-01-01", HOLDER, THIRD)
                    .merge("a/old", model("a/renamed"), "2024-01-05")
                    .publish("2024-01-10", row("a/renamed", 1201, 5), THIRD);

            assertThat(board.told()).as("seed %d", seed).isEmpty();
            assertThat(board.reign(Segment.ALL).since()).isEqualTo(BoardScript.instant("2024-01-01"));
        }
    }

    @Test
    void shouldKeepARenamedPointLeaderOnATie() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", row("b/one", 1200, 5), row("a/other", 1190, 5))
                .merge("b/one", model("z/one"), "2024-01-05")
                .publish("2024-01-10", row("z/one", 1200, 5), row("a/other", 1200, 5));

        assertThat(board.told(Segment.ALL)).isEmpty();
    }

    @Test
    void shouldCallTheReturnOfAFormerHolderRescoredUnderAnyName() {
        Row first = row("b/first", 1230, 5);
        Row[] led = {HOLDER, first, row("c/second", 1260, 5), row("d/third", 1290, 5)};
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-05", Arrays.copyOf(led, 2))
                .publish("2024-01-10", Arrays.copyOf(led, 3))
                .publish("2024-01-15", led);
        assertThat(board.lead(Segment.ALL).leapsPerYear()).isEqualTo(3);

        board.merge("b/first", model("b/renamed"), "2024-01-16")
                .publish("2024-01-20", HOLDER, row("b/renamed", 1320, 5), led[2], led[3]);

        assertThat(board.told(Segment.ALL)).endsWith("2024-01-20 all CONFIRMED RESCORED b/renamed");
    }

    @Test
    void shouldConfirmNobodyAgainstAFormerHolderThatLeftTied() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", HOLDER)
                .publish("2024-01-10", HOLDER, row("b/new", 1230, 5), row("c/newer", 1229, 5))
                .publish("2024-01-11", row("a/old", 1238, 5), row("b/new", 1240, 5), row("c/newer", 1229, 5))
                .publish("2024-01-12", row("b/new", 1242, 5), row("c/newer", 1200, 5));

        assertThat(board.told(Segment.ALL)).containsExactly("2024-01-10 all PROVISIONAL LEAPFROG b/new");
        assertThat(board.lead(Segment.ALL).contested()).isTrue();
    }

    @Test
    void shouldGoOnWithAReignWhoseHolderAnotherSourceShowsToo() {
        BoardScript same = followedElsewhere(list(1200));
        assertThat(same.reign(Segment.ALL).since()).isEqualTo(BoardScript.instant("2024-01-01"));

        Row[] another = list(1200);
        another[1] = row("b/m1", 1210, 4);
        BoardScript other = followedElsewhere(another);
        assertThat(other.reign(Segment.ALL).model().id()).hasToString("b/m1");
        assertThat(other.reign(Segment.ALL).since()).isEqualTo(BoardScript.instant("2024-01-20"));
        assertThat(other.reign(Segment.ALL).censored()).isTrue();

        BoardScript elsewhere = followedElsewhere(list(1300));
        assertThat(elsewhere.reign(Segment.ALL).since())
                .as("on another scale")
                .isEqualTo(BoardScript.instant("2024-01-20"));
        assertThat(elsewhere.told()).isEmpty();
    }

    private static BoardScript followedElsewhere(Row[] rows) {
        return new BoardScript()
                .publish("2024-01-01", list(1200))
                .publish("lmarena_history", "2024-01-20", true, Mode.BACKFILL, rows)
                .endDays("2024-01-20", "2024-02-05");
    }

    private static Row[] list(double best) {
        Row[] rows = new Row[12];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row((i == 1 ? "b/m" : "a/m") + i, best - i * 10, 4);
        }
        return rows;
    }

    @Test
    void shouldSayWhetherTheYearBeforeWasOnTheSameScale() {
        BoardScript board = new BoardScript()
                .publish("2023-01-01", list(1200))
                .publish("2024-01-01", list(1200))
                .publish("2024-01-02", list(1300))
                .publish("2025-01-10", list(1300));

        assertThat(board.frontier)
                .extracting(state -> {
                    var yearAgo = requireNonNull(state.figures().crowd()).yearAgo();
                    return yearAgo == null ? "unknown" : String.valueOf(yearAgo.sameScale());
                })
                .containsExactly("unknown", "true", "false", "true");
    }

    @Test
    void shouldMeasureNoLagByAModelThatLeftOnAnotherScale() {
        List<Row> before = new ArrayList<>(List.of(row("a/early", 1250, 4).released("2023-03-01")));
        List<Row> after = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            before.add(row("a/m" + i, 1300 - i, 4).released("2023-11-01"));
            after.add(row("a/m" + i, 1100 - i, 4).released("2023-11-01"));
        }
        Row open = row("b/open", 1200, 4).openness(Openness.OPEN_WEIGHTS).released("2023-12-01");
        before.add(open);
        after.add(new Row(open.model(), row("b/open", 1000, 4).score()));
        BoardScript board = new BoardScript().publish("2024-01-01", before.toArray(new Row[0]));
        before.removeFirst();
        board.publish("2024-01-10", before.toArray(new Row[0]));
        assertThat(board.gap("closed-open").lag().lagDays())
                .as("by the one that left")
                .isEqualTo(275);

        board.publish("2024-02-01", after.toArray(new Row[0]));

        assertThat(board.gap("closed-open").lag().lagDays()).isEqualTo(30);
    }

    @Test
    void shouldMeasureTheHardestOfTheTestsAgainstOtherLabs() {
        Row leader = row("a/leader", 1300, 5);
        assertThat(overOtherLabs(leader, row("b/near", 1270, 5), row("c/unsure", 1260, 30)))
                .as("40 points by a standard error of 15.5")
                .isCloseTo(0.995, within(0.001));
        assertThat(overOtherLabs(leader, row("b/near", 1270, 5), row("c/less", 1200, 30)))
                .as("nearer, and more certain")
                .isCloseTo(1, within(0.0001));
        assertThat(overOtherLabs(leader, row("b/plain", 1280), row("c/unsure", 1260, 30)))
                .as("one has no interval, and is clear by its margin")
                .isCloseTo(0.995, within(0.001));
        assertThat(overOtherLabs(leader, row("b/plain", 1250), row("c/unsure", 1260, 30)))
                .isCloseTo(0.995, within(0.001));
    }

    /** How sure the leader is of the other labs when it enters a board on which another one led. */
    private static Double overOtherLabs(Row leader, Row... others) {
        List<Row> rows = new ArrayList<>(List.of(others));
        BoardScript board = new BoardScript().publish("2024-01-01", rows.toArray(new Row[0]));
        rows.add(leader);
        board.publish("2024-01-10", rows.toArray(new Row[0]));
        Alert told = board.ofLeadsAndGaps().stream()
                .filter(alert -> "all".equals(alert.about().segment()))
                .findFirst()
                .orElseThrow();
        assertThat(told.status()).isEqualTo(Alert.Status.CONFIRMED);
        return (Double) requireNonNull(told.statement().metrics().get("probabilityOverOtherLabs"));
    }
}
