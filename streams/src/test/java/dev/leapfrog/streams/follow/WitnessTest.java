package dev.leapfrog.streams.follow;

import dev.leapfrog.events.model.Segment;
import dev.leapfrog.events.output.FrontierState;
import dev.leapfrog.events.output.FrontierState.Witness;
import dev.leapfrog.events.provenance.Mode;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.arena.BoardScript.Row;
import org.junit.jupiter.api.Test;

import static dev.leapfrog.streams.arena.BoardScript.row;
import static org.assertj.core.api.Assertions.assertThat;

/** One board, several sources: one is followed, the others are compared with it. */
class WitnessTest {
    private static final Row[] LIST = list(1200);

    private static Row[] list(double best) {
        Row[] rows = new Row[12];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("a/m" + i, best - i * 10, 4);
        }
        return rows;
    }

    private static BoardScript witness(BoardScript board, String date, Row... rows) {
        return board.publish("lmarena_history", date, true, Mode.BACKFILL, rows);
    }

    private static Witness last(BoardScript board) {
        return board.lastFrontier().coverage().witnesses().getFirst();
    }

    @Test
    void shouldConcludeFromTheFollowedSourceAlone() {
        BoardScript board = new BoardScript().publish("2024-01-01", LIST);
        witness(board, "2024-01-02", row("b/other", 1400, 4));

        assertThat(board.told()).isEmpty();
        assertThat(board.frontier).hasSize(1);
    }

    @Test
    void shouldCountWhereAWitnessDisagrees() {
        BoardScript board = new BoardScript().publish("2024-01-01", LIST);
        Row[] told = list(1200);
        told[0] = row("a/m0", 1204, 4);
        witness(board, "2024-01-02", told);
        board.publish("2024-01-10", LIST);

        assertThat(last(board)).isEqualTo(new Witness("lmarena_history", 1, 12, 1, 0));
    }

    @Test
    void shouldCompareWithTheListOfThatTimeAndNotWithTheNewest() {
        BoardScript board = new BoardScript()
                .publish("2024-01-01", LIST)
                .publish("2024-02-01", list(1215))
                .publish("2024-03-01", list(1220));
        witness(board, "2024-01-02", LIST);
        board.publish("2024-03-02", list(1221));

        assertThat(last(board)).isEqualTo(new Witness("lmarena_history", 1, 12, 0, 0));
    }

    @Test
    void shouldWaitForAFollowedPublicationNearEnough() {
        BoardScript board = new BoardScript().publish("2024-01-01", LIST);
        witness(board, "2024-01-10", LIST);
        board.publish("2024-01-12", list(1205));

        assertThat(last(board)).isEqualTo(new Witness("lmarena_history", 1, 12, 12, 0));
    }

    @Test
    void shouldNotCallAnotherScaleADisagreement() {
        BoardScript board = new BoardScript().publish("2024-01-01", LIST);
        witness(board, "2024-01-02", list(1100));
        board.publish("2024-01-10", LIST);

        assertThat(last(board)).isEqualTo(new Witness("lmarena_history", 1, 0, 0, 1));
    }

    @Test
    void shouldFollowANewerWitnessWhenTheFollowedSourceFallsSilent() {
        BoardScript board = new BoardScript().publish("2024-01-01", LIST);
        witness(board, "2024-01-20", row("b/new", 1300, 4), LIST[0]);
        board.endDays("2024-01-20", "2024-02-05");

        assertThat(board.told()).isEmpty();
        assertThat(board.lastFrontier().cause()).isEqualTo(FrontierState.Cause.SOURCE_SWITCHED);
        assertThat(board.lastFrontier().coverage().source()).isEqualTo("lmarena_history");
        assertThat(board.frontier).hasSize(2);

        witness(board, "2024-02-10", row("b/new", 1300, 4), row("c/newer", 1350, 4), LIST[0]);

        assertThat(board.told(Segment.ALL)).containsExactly("2024-02-10 all CONFIRMED LEAPFROG c/newer");
    }

    @Test
    void shouldFollowASourceThatIsReadItselfRatherThanARecordedOneAtOnce() {
        BoardScript board = new BoardScript();
        board.publish("lmarena_csv.recorded", "2024-01-01", true, Mode.BACKFILL, LIST);
        witness(board, "2023-12-20", row("b/new", 1300, 4), LIST[0]);
        assertThat(board.frontier).hasSize(1);

        witness(board, "2024-01-03", row("b/new", 1300, 4), LIST[0]);

        assertThat(board.told()).isEmpty();
        assertThat(board.frontier).hasSize(2);
        assertThat(board.lastFrontier().cause()).isEqualTo(FrontierState.Cause.SOURCE_SWITCHED);
        assertThat(board.lastFrontier().coverage().source()).isEqualTo("lmarena_history");

        board.publish("lmarena_csv.recorded", "2024-01-04", true, Mode.BACKFILL, LIST);
        assertThat(board.frontier).as("never back to what was recorded").hasSize(2);
        witness(board, "2024-01-10", row("b/new", 1300, 4), row("c/newer", 1350, 4), LIST[0]);
        assertThat(board.told(Segment.ALL)).containsExactly("2024-01-10 all CONFIRMED LEAPFROG c/newer");
    }

    @Test
    void shouldStayWithASilentSourceWhileNobodyIsNewer() {
        BoardScript board = new BoardScript();
        witness(board, "2023-12-20", LIST);
        board.publish("2023-12-19", LIST).endDays("2024-01-01", "2024-06-01");

        assertThat(board.frontier).hasSize(1);
    }
}
