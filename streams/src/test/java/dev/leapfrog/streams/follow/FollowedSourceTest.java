package dev.leapfrog.streams.follow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import dev.leapfrog.events.board.Publication;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.observation.BoardPublished;
import dev.leapfrog.events.observation.ScoresRevised;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.FrontierState.Cause;
import dev.leapfrog.events.output.FrontierState.Witness;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import dev.leapfrog.streams.board.BoardRules;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static org.assertj.core.api.Assertions.assertThat;

/** Which source of a board is followed, what of it counts, and on which scale. */
class FollowedSourceTest {
    private static final Row[] LIST = list(1200);

    private static Row[] list(double best) {
        Row[] rows = new Row[12];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("a/m" + i, best - i * 10, 4);
        }
        return rows;
    }

    @Test
    void shouldCountRevisionsWithoutConcludingFromThem() {
        BoardScript board = new BoardScript().publish("2024-01-01", LIST);
        ScoresRevised revised = new ScoresRevised(
                BoardScript.provenance("lmarena_csv", BoardScript.instant("2024-01-02"), Mode.BACKFILL),
                BoardScript.BOARD,
                new Publication(BoardScript.BOARD, BoardScript.instant("2024-01-01")),
                List.of(new ScoresRevised.Revision("m0", Score.of(1200), Score.of(1300))));
        board.write(revised).publish("2024-01-10", LIST);

        assertThat(board.lastFrontier().coverage().revised()).isEqualTo(1);
        assertThat(board.lastFrontier().coverage().late()).isZero();
        assertThat(board.frontier).hasSize(2);
    }

    @Test
    void shouldCallAPublicationOfADateThatIsKnownLate() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", LIST)
                .publish("2024-01-10", LIST)
                .publish("2024-01-10", row("b/new", 1300, 4))
                .publish("2024-01-11", LIST);

        assertThat(board.lastFrontier().coverage().late()).isEqualTo(1);
        assertThat(board.told()).isEmpty();
    }

    @Test
    void shouldBeginAnewWhenThePublisherNamesAnotherScale() {
        BoardScript board = new BoardScript().publish("2024-01-01", LIST);
        BoardPublished last = (BoardPublished) board.written().getLast();
        BoardPublished named = new BoardPublished(
                BoardScript.provenance("lmarena_csv", BoardScript.instant("2024-01-10"), Mode.BACKFILL),
                last.board(),
                new Publication(last.board(), BoardScript.instant("2024-01-10")),
                BoardScript.instant("2024-01-10"),
                true,
                0,
                LIST.length,
                last.lowestScore(),
                Scale.ELO,
                "2",
                List.of());
        board.write(named);

        assertThat(board.told(Alert.Kind.SCALE_BREAK)).hasSize(1);
        assertThat(board.lastFrontier().scaling().scaleVersion()).isEqualTo("2+1");
    }

    @Test
    void shouldBeginAnewWhenScoresAreOfAnotherKind() {
        BoardScript board =
                new BoardScript().publish("2024-01-01", LIST).on(Scale.INDEX).publish("2024-01-10", LIST);

        assertThat(board.told(Alert.Kind.SCALE_BREAK)).hasSize(1);
    }

    @Test
    void shouldSeeAScaleBreakByTheMedianOfAllRowsThatStay() {
        Row[] halfMoved = LIST.clone();
        for (int i = 0; i < 6; i++) {
            halfMoved[i] = row("a/m" + i, 1279 - i * 10, 4);
        }
        Row[] mostMoved = halfMoved.clone();
        mostMoved[6] = row("a/m6", 1279 - 60, 4);

        assertThat(breaks(halfMoved)).as("the middle ones moved by 0 and by 79").isFalse();
        assertThat(breaks(mostMoved)).isTrue();
        assertThat(breaks(Arrays.copyOf(mostMoved, 9))).as("too few").isFalse();
    }

    private static boolean breaks(Row... rows) {
        BoardScript board = new BoardScript().publish("2024-01-01", LIST).publish("2024-01-10", rows);
        return board.lastFrontier().scaling().scaleBreak();
    }

    @Test
    void shouldForgetOnAnotherScaleWhoLeft() {
        Row[] left = Arrays.copyOfRange(list(1190), 1, 12);
        Row[] elsewhere = Arrays.copyOfRange(list(1400), 1, 12);
        BoardScript board = new BoardScript()
                .publish("2024-01-01", LIST)
                .publish("2024-01-10", left)
                .publish("2024-02-01", elsewhere)
                .publish("2024-02-10", elsewhere);

        assertThat(board.reign(Segment.ALL).model().id()).hasToString("a/m1");
        assertThat(board.told(Alert.Kind.SCALE_BREAK)).hasSize(1);
        assertThat(board.lastFrontier().scaling().scaleVersion()).isEqualTo("1+1");
    }

    @Test
    void shouldFollowAnotherSourceFromTheDayOnThatMakesThirty() {
        BoardScript board = new BoardScript().publish("2024-01-01", LIST);
        witness(board, "lmarena_history", "2024-01-20");
        board.endDays("2024-01-20", "2024-01-29");
        assertThat(board.lastFrontier().cause()).isEqualTo(Cause.PUBLISHED);

        board.endDays("2024-01-30", "2024-01-30");

        assertThat(board.lastFrontier().cause()).isEqualTo(Cause.SOURCE_SWITCHED);
    }

    @Test
    void shouldFollowThePreferredOfThoseThatAreNewer() {
        BoardScript board = new BoardScript(BoardRules.defaults().preferring(List.of("zeta", "alpha")));
        board.publish("2024-01-05", LIST);
        witness(board, "alpha", "2024-01-20");
        witness(board, "zeta", "2024-01-10");
        witness(board, "older", "2024-01-01");
        board.endDays("2024-01-20", "2024-02-05");

        assertThat(board.lastFrontier().coverage().source()).isEqualTo("zeta");
    }

    @Test
    void shouldFollowNoSourceInTheMiddleOfItsPublication() {
        BoardScript torn = new BoardScript().publish("2024-01-01", LIST);
        BoardScript other = new BoardScript();
        witness(other, "lmarena_history", "2024-01-20");
        other.written().stream()
                .filter(event -> !(event instanceof BoardPublished))
                .forEach(torn::write);
        torn.endDays("2024-01-20", "2024-02-10");
        assertThat(torn.frontier).hasSize(1);

        torn.write(other.written().getLast()).endDays("2024-02-11", "2024-02-11");

        assertThat(torn.lastFrontier().cause()).isEqualTo(Cause.SOURCE_SWITCHED);
    }

    @Test
    void shouldCompareAWitnessWithinThreeDays() {
        assertThat(compared("2024-01-07")).isEqualTo(12);
        assertThat(compared("2024-01-13")).isEqualTo(12);
        assertThat(compared("2024-01-06")).isZero();
        assertThat(compared("2024-01-14")).isZero();
    }

    private static int compared(String date) {
        BoardScript board = new BoardScript().publish("2024-01-10", LIST);
        witness(board, "lmarena_history", date);
        board.publish("2024-02-10", LIST);
        return board.lastFrontier().coverage().witnesses().getFirst().compared();
    }

    @Test
    void shouldCountWhatAWitnessSaysOfItself() {
        BoardScript board = new BoardScript().publish("2024-01-01", LIST);
        witness(board, "lmarena_history", "2024-01-02");
        witness(board, "lmarena_history", "2024-01-02");
        witness(board, "lmarena_history", "2024-01-03");
        board.publish("2024-01-10", LIST);

        assertThat(board.lastFrontier().coverage().witnesses())
                .as("of the second only what it says anew is compared, and that is nothing")
                .containsExactly(new Witness("lmarena_history", 2, 12, 0, 0));
        assertThat(board.lastFrontier().coverage().late()).as("of the witness").isZero();
    }

    @Test
    void shouldNotCallAModelAnEntrantThatAnotherSourceHasListedForLong() {
        BoardScript board = new BoardScript().publish("2024-01-01", LIST);
        board.publish("lmarena_history", "2024-01-02", true, Mode.BACKFILL, row("b/new", 1150, 4));
        board.publish("2024-03-01", with(LIST, row("b/new", 1300, 4)));

        assertThat(board.told(Segment.ALL)).containsExactly("2024-03-01 all CONFIRMED RESCORED b/new");
    }

    @Test
    void shouldCallAModelAnEntrantForThirtyDays() {
        assertThat(enteredAfter(30)).contains("LEAPFROG");
        assertThat(enteredAfter(31)).contains("RESCORED");
    }

    private static String enteredAfter(int days) {
        LocalDate day = LocalDate.parse("2024-02-01");
        BoardScript board = new BoardScript()
                .publish("2024-01-01", LIST)
                .publish(day.toString(), with(LIST, row("b/new", 1100, 4)))
                .publish(day.plusDays(days).toString(), with(LIST, row("b/new", 1300, 4)));
        return board.told(Segment.ALL).getFirst();
    }

    @Test
    void shouldConcludeTheSameWithRestartsWhateverSourcesDo() {
        for (long seed = 0; seed < 4; seed++) {
            BoardScript plain = manySources(new BoardScript());
            BoardScript restarted = manySources(new BoardScript().restartingAtRandom(seed));

            assertThat(restarted.frontier).as("seed %d", seed).isEqualTo(plain.frontier);
            assertThat(restarted.alerts).as("seed %d", seed).isEqualTo(plain.alerts);
        }
    }

    private static BoardScript manySources(BoardScript board) {
        board.publish("2024-01-01", LIST);
        witness(board, "lmarena_history", "2024-01-02");
        board.publish("2024-01-10", list(1205));
        board.publish("lmarena_history", "2024-01-08", true, Mode.BACKFILL, list(1207));
        board.publish("2024-01-20", with(list(1205), row("b/new", 1230, 4)));
        board.publish("lmarena_history", "2024-02-10", true, Mode.BACKFILL, with(list(1208), row("b/new", 1231, 4)));
        board.endDays("2024-02-10", "2024-03-10");
        board.publish("2024-03-12", list(1205));
        board.publish("lmarena_history", "2024-03-13", true, Mode.BACKFILL, with(list(1208), row("c/newer", 1300, 4)));
        return board;
    }

    private static Row[] with(Row[] rows, Row more) {
        Row[] all = Arrays.copyOf(rows, rows.length + 1);
        all[rows.length] = more;
        return all;
    }

    private static void witness(BoardScript board, String source, String date) {
        board.publish(source, date, true, Mode.BACKFILL, LIST);
    }
}
