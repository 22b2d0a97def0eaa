package dev.leapfrog.streams.board;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.events.board.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The normal approximation, against values computed by hand. */
class LeadTestTest {
    private static final BoardRules RULES = BoardRules.defaults();

    @ParameterizedTest
    @CsvSource({
        // value, low, high, value, low, high, probability, clear
        "1340, 1337, 1344, 1335, 1331, 1339, 0.9674, true",
        "1382, 1376, 1390, 1374, 1370, 1379, 0.9702, true",
        "1300, 1295, 1306, 1286, 1284, 1289, 1.0000, true",
        "1339, 1335, 1343, 1335, 1330, 1339, 0.9036, false",
        "1200, 1195, 1205, 1200, 1195, 1205, 0.5000, false",
        "1200, 1200, 1200, 1200, 1200, 1200, 0.5, false",
        "1201, 1201, 1201, 1200, 1200, 1200, 1, true",
    })
    void shouldTestByIntervals(
            double one,
            double oneLow,
            double oneHigh,
            double two,
            double twoLow,
            double twoHigh,
            double probability,
            boolean clear) {
        LeadTest test = LeadTest.of(
                new Score(one, oneLow, oneHigh, null), new Score(two, twoLow, twoHigh, null), Scale.ELO, RULES);

        assertThat(test.probability()).isCloseTo(probability, within(0.0001));
        assertThat(test.clear()).isEqualTo(clear);
    }

    @ParameterizedTest
    @CsvSource({"ELO, 9.9, false", "ELO, 10, true", "PERCENT, 0.9, false", "PERCENT, 1, true", "INDEX, 1, true"})
    void shouldTestByMarginWhereAnIntervalIsMissing(Scale scale, double margin, boolean clear) {
        LeadTest test = LeadTest.of(Score.of(50 + margin), new Score(50, 49.0, 51.0, null), scale, RULES);

        assertThat(test.probability()).isNull();
        assertThat(test.clear()).isEqualTo(clear);
    }
}
