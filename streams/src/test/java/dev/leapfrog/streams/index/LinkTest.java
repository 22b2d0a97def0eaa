package dev.leapfrog.streams.index;

import java.util.List;

import dev.leapfrog.events.board.Scale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** How scores of which scale follow from capability. */
class LinkTest {
    @Test
    void shouldFollowTheScale() {
        assertThat(Link.of(Scale.PERCENT, List.of(-5.0, 120.0))).isEqualTo(Link.LOGISTIC);
        assertThat(Link.of(Scale.ELO, List.of(1.0, 1000.0))).isEqualTo(Link.LINEAR);
    }

    @Test
    void shouldTakeAnIndexForWhatItsValuesLookLike() {
        assertThat(Link.of(Scale.INDEX, List.of(0.0, 100.0))).as("percent").isEqualTo(Link.LOGISTIC);
        assertThat(Link.of(Scale.INDEX, List.of(-0.1, 100.0)))
                .as("below nothing")
                .isEqualTo(Link.LINEAR);
        assertThat(Link.of(Scale.INDEX, List.of(50.0, 100.1))).as("above all").isEqualTo(Link.LINEAR);
        assertThat(Link.of(Scale.INDEX, List.of(2.0, 200.0)))
                .as("a hundredfold")
                .isEqualTo(Link.LINEAR);
        assertThat(Link.of(Scale.INDEX, List.of(2.0, 201.0)))
                .as("more than that")
                .isEqualTo(Link.LOGARITHMIC);
        assertThat(Link.of(Scale.INDEX, List.of(0.0, 201.0)))
                .as("nothing has no logarithm")
                .isEqualTo(Link.LINEAR);
    }

    @Test
    void shouldFitSharesByTheSigmoid() {
        assertThat(Link.LOGISTIC.unit(40)).isEqualTo(0.4);
        assertThat(Link.LOGISTIC.unit(-3)).isEqualTo(0);
        assertThat(Link.LOGISTIC.unit(103)).isEqualTo(1);
        assertThat(Link.LOGISTIC.value(0)).isEqualTo(0.5);
        assertThat(Link.LOGISTIC.value(Math.log(3))).isCloseTo(0.75, within(1e-12));
        assertThat(Link.LOGISTIC.slope(0.75)).isEqualTo(0.75 * 0.25);
    }

    @Test
    void shouldFitOthersByTheStraightLine() {
        assertThat(Link.LINEAR.unit(1200)).isEqualTo(1200);
        assertThat(Link.LOGARITHMIC.unit(Math.E)).isEqualTo(1);
        for (Link straight : List.of(Link.LINEAR, Link.LOGARITHMIC)) {
            assertThat(straight.value(1.7)).isEqualTo(1.7);
            assertThat(straight.slope(1.7)).isEqualTo(1);
        }
    }
}
