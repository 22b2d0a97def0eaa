package dev.leapfrog.events;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.BoardTitle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BoardTitleTest {
    @ParameterizedTest
    @CsvSource({
        "lmarena/text/overall, LMArena text",
        "lmarena/text/hard-6, LMArena text (hard prompts)",
        "lmarena/text-style-control/creative-writing, LMArena text with style control (creative writing)",
        "livebench/main/if, LiveBench main (instruction following)",
        "livebench/main/data-analysis, LiveBench main (data analysis)",
        "artificial-analysis/tau2/overall, Artificial Analysis \u03c4\u00b2-Bench",
        "artificial-analysis/hle/overall, Artificial Analysis Humanity's Last Exam",
        "acme/text/own_words, acme text (own words)"
    })
    void shouldNameABoardAsPeopleDo(String board, String title) {
        assertThat(BoardTitle.of(BoardId.parse(board))).isEqualTo(title);
    }
}
