package dev.leapfrog.sinks.watch;

import java.util.List;

import dev.leapfrog.events.board.BoardId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which boards measure a task. */
class TaskBoardsTest {
    private static final TaskBoards BOARDS = new TaskBoards(List.of(
            BoardId.parse("arena/text/overall"),
            BoardId.parse("arena/vision/overall"),
            BoardId.parse("lab/index/overall")));

    @ParameterizedTest
    @CsvSource({
        "arena/text/coding,          coding,   true",
        "lab/coding-index/overall,   coding,   true",
        "lab/coding/overall,         coding,   true",
        "lab/coding/german,          coding,   false",
        "lab/coding-index/german,    coding,   false",
        "lab/coding-index/overall,   overall,  false",
        "arena/text/agentic-coding,  coding,   false",
        "arena/vision/overall,       vision,   true",
        "arena/vision/overall,       overall,  false",
        "arena/text/overall,         overall,  true",
        "lab/index/overall,          overall,  true",
        "other/puzzles/overall,      overall,  false",
    })
    void shouldKnowWhichBoardsMeasureATask(String board, String task, boolean measures) {
        assertThat(BOARDS.measures(BoardId.parse(board), task)).isEqualTo(measures);
    }

    @ParameterizedTest
    @CsvSource({
        "arena/text/overall,         overall",
        "arena/vision/overall,       vision",
        "arena/text/coding,          coding",
        "lab/coding-index/overall,   coding",
    })
    void shouldNameTheTaskOfABoardSoThatItMeasuresIt(String board, String task) {
        assertThat(BOARDS.task(BoardId.parse(board))).isEqualTo(task);
        assertThat(BOARDS.measures(BoardId.parse(board), task)).isTrue();
    }
}
