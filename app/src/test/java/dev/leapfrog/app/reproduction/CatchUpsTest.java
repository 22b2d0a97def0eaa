package dev.leapfrog.app.reproduction;

import java.time.LocalDate;
import java.util.List;

import dev.leapfrog.app.reproduction.CatchUps.Scored;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CatchUpsTest {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    @Test
    void shouldMeasureFromEachRecordToTheFirstOpenModelAsGood() {
        Measured median = requireNonNull(CatchUps.median(List.of(
                closed("a", 0, 50),
                closed("lower", 10, 40),
                closed("b", 100, 60),
                closed("c", 200, 70),
                open("x", 365, 60),
                open("y", 400, 65))));

        assertThat(median.count()).as("nobody reached 70; 40 was no record").isEqualTo(2);
        assertThat(median.low()).isCloseTo(265 / 30.436875, within(1e-9));
        assertThat(median.high()).isCloseTo(365 / 30.436875, within(1e-9));
        assertThat(median.value()).isCloseTo(315 / 30.436875, within(1e-9));
    }

    @Test
    void shouldBeNegativeWhereAnOpenModelWasFirst() {
        Measured median = requireNonNull(CatchUps.median(List.of(open("x", 0, 60), closed("a", 61, 60))));

        assertThat(median.value()).isNegative();
    }

    @Test
    void shouldFindNoneWhereNobodyCaughtUp() {
        assertThat(CatchUps.median(List.of(closed("a", 0, 60), open("x", 10, 59))))
                .isNull();
        assertThat(CatchUps.median(List.of())).isNull();
    }

    private static Scored closed(String model, int day, double score) {
        return new Scored(model, START.plusDays(day), score, false);
    }

    private static Scored open(String model, int day, double score) {
        return new Scored(model, START.plusDays(day), score, true);
    }
}
