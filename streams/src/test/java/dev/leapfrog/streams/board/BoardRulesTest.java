package dev.leapfrog.streams.board;

import java.util.List;
import java.util.Set;

import dev.leapfrog.events.board.BoardId;
import dev.leapfrog.events.board.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The thresholds as they are defined for everybody. */
class BoardRulesTest {
    private static final BoardRules RULES = BoardRules.defaults();

    @ParameterizedTest
    @CsvSource({"ELO, 10, 40, 2, 100", "PERCENT, 1, 5, 0.2, 10", "INDEX, 1, 5, 0.2, 10"})
    void shouldMeasureByTheScale(Scale scale, double margin, double move, double hysteresis, double largestStep) {
        assertThat(RULES.clearMargin(scale)).isEqualTo(margin);
        assertThat(RULES.breakMove(scale)).isEqualTo(move);
        assertThat(RULES.hysteresis(scale)).isEqualTo(hysteresis);
        assertThat(RULES.steps(scale)).hasSize(5).startsWith(0.0).endsWith(largestStep);
    }

    @Test
    void shouldRankSourcesByPrecedenceAndRecordedOnesAfterAllOthers() {
        BoardRules rules = RULES.preferring(List.of("own", "archive"));

        assertThat(List.of("own", "archive", "other", "own.recorded", "archive.recorded", "other.recorded"))
                .extracting(rules::rank)
                .containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(rules.headlineBoards()).isEqualTo(RULES.headlineBoards());
    }

    @Test
    void shouldTakeThePublishersFirstHeadlineBoardForItsMainOne() {
        BoardId text = BoardId.parse("lmarena/text/overall");
        BoardId vision = BoardId.parse("lmarena/vision/overall");

        assertThat(RULES.isMain(text)).isTrue();
        assertThat(RULES.isMain(vision)).isFalse();
        assertThat(RULES.quoting(Set.of(vision)).isMain(vision)).isTrue();
        assertThat(RULES.quoting(Set.of()).isMain(text)).isFalse();
    }

    @Test
    void shouldKnowTablesOfStudies() {
        assertThat(RULES.isEvidence(BoardId.parse("epoch-price-performance/gpqa/overall")))
                .isTrue();
        assertThat(RULES.isEvidence(BoardId.parse("lmarena/text/overall"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1})
    void shouldRefuseAProbabilityThatMakesEverythingOrNothingClear(double probability) {
        assertThatThrownBy(() -> withClear(probability))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clearProbability must lie between 0.5 and 1, not " + probability);
    }

    private static BoardRules withClear(double probability) {
        return new BoardRules(
                probability,
                RULES.entrantWithin(),
                RULES.heldPublications(),
                RULES.heldFor(),
                RULES.breakCommonModels(),
                RULES.recordAfter(),
                RULES.recordPublications(),
                RULES.silentFor(),
                RULES.witnessWithin(),
                RULES.disagreement(),
                RULES.historyKept(),
                RULES.precedence(),
                RULES.alerted(),
                RULES.pairs(),
                RULES.headlineBoards(),
                RULES.evidence());
    }
}
