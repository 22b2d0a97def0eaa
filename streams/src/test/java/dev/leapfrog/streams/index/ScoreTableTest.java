package dev.leapfrog.streams.index;

import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.model.ModelId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What of all scores says how boards compare. */
class ScoreTableTest {
    private final SortedMap<BoardId, ScoreTable.Board> boards = new TreeMap<>();

    private ScoreTableTest board(String name, int... models) {
        SortedMap<ModelId, Double> scores = new TreeMap<>();
        for (int model : models) {
            scores.put(model(model), 10.0 + model);
        }
        boards.put(id(name), new ScoreTable.Board(Scale.PERCENT, scores));
        return this;
    }

    private static BoardId id(String name) {
        return BoardId.parse("tests/" + name + "/overall");
    }

    private static ModelId model(int n) {
        return ModelId.parse("lab/m" + n);
    }

    @Test
    void shouldTakeModelsOfTwoBoards() {
        ScoreTable shared = board("a", 1, 2, 3).board("b", 2, 3, 4).table().shared(2);

        assertThat(shared.models()).containsExactly(model(2), model(3));
        assertThat(shared.boards().keySet()).containsExactly(id("a"), id("b"));
    }

    @Test
    void shouldLeaveOutABoardThatSharesTooFewAndThenThoseThatItHeld() {
        ScoreTable shared = board("a", 1, 2, 3, 4)
                .board("b", 1, 2, 3)
                .board("c", 4, 5, 6)
                .table()
                .shared(3);

        assertThat(shared.boards().keySet()).as("c shares m4 alone").containsExactly(id("a"), id("b"));
        assertThat(shared.models()).as("m4 is on one board then").containsExactly(model(1), model(2), model(3));
    }

    @Test
    void shouldLeaveOutABoardOnWhichAllAreEqual() {
        board("a", 1, 2).board("b", 1, 2);
        SortedMap<ModelId, Double> same = new TreeMap<>();
        same.put(model(1), 100.0);
        same.put(model(2), 100.0);
        boards.put(id("c"), new ScoreTable.Board(Scale.PERCENT, same));

        assertThat(table().shared(2).boards().keySet()).containsExactly(id("a"), id("b"));
    }

    @Test
    void shouldHangTogetherOverModelsOfOtherBoards() {
        board("a", 1, 2).board("b", 2, 3).board("c", 3, 4).board("x", 8, 9).board("y", 8, 9);

        assertThat(table().around(model(1)).boards().keySet()).containsExactly(id("a"), id("b"), id("c"));
        assertThat(table().around(model(9)).boards().keySet()).containsExactly(id("x"), id("y"));
        assertThat(table().around(model(7)).boards()).isEmpty();
    }

    private ScoreTable table() {
        return new ScoreTable(boards);
    }
}
