package dev.leapfrog.streams.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Records need half a year and twenty publications behind them, and beat the last one told by a margin. */
class ExtremesTest {
    private static final BoardRules RULES = BoardRules.defaults();
    private static final double MARGIN = 2;

    @Test
    void shouldFindNoRecordInAShortHistory() {
        assertThat(next(known(18, 100), 180, 50).beaten()).as("19 publications").isNull();
        assertThat(next(known(19, 100), 179, 50).beaten()).as("179 days").isNull();
        assertThat(next(known(19, 100), 180, 50).beaten())
                .as("20 publications in 180 days")
                .isEqualTo(100);
    }

    @Test
    void shouldNarrowNothingBeforeThereIsEnough() {
        Extremes wide = next(next(known(2, 100), 20, 90).extremes(), 30, 110).extremes();

        assertThat(wide.low()).isEqualTo(90);
        assertThat(wide.high()).isEqualTo(110);
        assertThat(wide.publications()).isEqualTo(4);
    }

    @Test
    void shouldFindALowAndAHighThatBeatTheLastByTheMargin() {
        Extremes ripe = known(30, 100);
        assertThat(next(ripe, 200, 98.1).beaten()).isNull();
        assertThat(next(ripe, 200, 101.9).beaten()).isNull();

        Extremes.Step low = next(ripe, 200, 98);
        Extremes.Step high = next(low.extremes(), 201, 102);

        assertThat(low).isEqualTo(new Extremes.Step(new Extremes(day(0), 31, 98, 100), 100.0, false));
        assertThat(high).isEqualTo(new Extremes.Step(new Extremes(day(0), 32, 98, 102), 100.0, true));
    }

    @Test
    void shouldMeasureByTheLastOneThatWasTold() {
        Extremes.Step unnoticed = next(known(30, 100), 200, 99);
        assertThat(unnoticed.extremes().low()).as("told or not").isEqualTo(100);
        assertThat(next(unnoticed.extremes(), 201, 98).beaten()).isEqualTo(100);
    }

    @Test
    void shouldCallNothingARecordThatAnotherSourceShows() {
        Extremes seen = known(30, 100).rebased(80).rebased(120);

        assertThat(seen).isEqualTo(new Extremes(day(0), 30, 80, 120));
        assertThat(known(30, 100).rebased(100)).isEqualTo(known(30, 100));
    }

    private static Extremes known(int publications, double value) {
        return new Extremes(day(0), publications, value, value);
    }

    private static Extremes.Step next(Extremes before, int day, double value) {
        return before.next(value, day(day), MARGIN, RULES);
    }

    private static Instant day(int day) {
        return LocalDate.parse("2024-01-01")
                .plusDays(day)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
