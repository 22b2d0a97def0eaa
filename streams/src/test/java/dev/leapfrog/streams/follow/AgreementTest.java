package dev.leapfrog.streams.follow;

import java.util.Collections;
import java.util.List;

import dev.leapfrog.events.board.Scale;
import dev.leapfrog.streams.board.BoardRules;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When two lists agree, when they do not, and when they stand on two scales. */
class AgreementTest {
    private static final BoardRules RULES = BoardRules.defaults();

    @Test
    void shouldCountRowsThatAreMoreThanAPointApart() {
        assertThat(Agreement.of(List.of(0.0, 1.0, -1.0, 1.1, -1.1, 39.0), Scale.ELO, RULES))
                .isEqualTo(new Agreement(6, 3, false));
        assertThat(Agreement.of(List.of(), Scale.ELO, RULES)).isEqualTo(new Agreement(0, 0, false));
    }

    @Test
    void shouldSeeAnotherScaleFromTenCommonRowsOn() {
        assertThat(Agreement.of(Collections.nCopies(9, 100.0), Scale.ELO, RULES))
                .isEqualTo(new Agreement(9, 9, false));
        assertThat(Agreement.of(Collections.nCopies(10, 100.0), Scale.ELO, RULES))
                .isEqualTo(new Agreement(0, 0, true));
    }

    @Test
    void shouldSeeAnotherScaleWhereTheMedianIsFurtherThanOneExplains() {
        assertThat(anotherScale(Scale.ELO, 0, Collections.nCopies(10, -40.0))).isFalse();
        assertThat(anotherScale(Scale.ELO, 0, Collections.nCopies(10, -40.5))).isTrue();
        assertThat(anotherScale(Scale.PERCENT, 0, Collections.nCopies(10, 5.0))).isFalse();
        assertThat(anotherScale(Scale.PERCENT, 0, Collections.nCopies(10, 5.5))).isTrue();
    }

    @Test
    void shouldCountRowsThatDidNotMove() {
        assertThat(anotherScale(Scale.ELO, 4, Collections.nCopies(6, 50.0)))
                .as("the middle two of ten moved by 50")
                .isTrue();
        assertThat(anotherScale(Scale.ELO, 5, Collections.nCopies(5, 50.0)))
                .as("of the middle two one did not move")
                .isFalse();
        assertThat(anotherScale(Scale.ELO, 5, Collections.nCopies(5, 90.0)))
                .as("their mean is 45")
                .isTrue();
        assertThat(anotherScale(Scale.ELO, 5, Collections.nCopies(6, 50.0)))
                .as("the middle one of eleven moved")
                .isTrue();
        assertThat(anotherScale(Scale.ELO, 6, Collections.nCopies(5, 90.0)))
                .as("the middle one of eleven did not")
                .isFalse();
        assertThat(anotherScale(Scale.ELO, 12, List.of())).isFalse();
    }

    private static boolean anotherScale(Scale scale, int unmoved, List<Double> moves) {
        return Agreement.anotherScale(moves, unmoved, scale, RULES);
    }
}
