package dev.leapfrog.events.standing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.leapfrog.events.standing.KaplanMeier.Lifetime;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The estimator against the remission times of Freireich et al. (1963), with which it is taught. */
class KaplanMeierTest {
    private static final String TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    @Test
    void shouldGiveTheMedianOfTreatedPatientsOfWhomManyAreCensored() {
        assertThat(KaplanMeier.median(lifetimes(TREATED))).isEqualTo(23);
    }

    /** Against the intervals that statistical software prints for them. */
    @Test
    void shouldGiveIntervalsByGreenwoodOnTheLogLogScale() {
        List<KaplanMeier.Step> steps = KaplanMeier.steps(lifetimes(TREATED));

        KaplanMeier.Step first = steps.getFirst();
        assertThat(first.days()).isEqualTo(6);
        assertThat(first.atRisk()).isEqualTo(21);
        assertThat(first.ended()).isEqualTo(3);
        assertThat(first.surviving()).isCloseTo(0.857, within(0.0005));
        assertThat(first.low()).isCloseTo(0.620, within(0.0005));
        assertThat(first.high()).isCloseTo(0.952, within(0.0005));
        assertThat(KaplanMeier.medianLow(lifetimes(TREATED))).isEqualTo(13);
        assertThat(KaplanMeier.medianHigh(lifetimes(TREATED))).isNull();
    }

    @Test
    void shouldGiveNoIntervalWhereNoneOrAllHaveEnded() {
        List<KaplanMeier.Step> steps = KaplanMeier.steps(lifetimes("2+ 4"));

        assertThat(steps).extracting(KaplanMeier.Step::surviving).containsExactly(1.0, 0.0);
        assertThat(steps).extracting(KaplanMeier.Step::low).containsOnlyNulls();
        assertThat(KaplanMeier.medianLow(lifetimes("2+ 4"))).isEqualTo(4);
    }

    @Test
    void shouldGiveThePlainMedianWhereNothingIsCensored() {
        assertThat(KaplanMeier.median(lifetimes("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23")))
                .isEqualTo(8);
    }

    @Test
    void shouldFindAHalfThatProductsOfFractionsMissByRounding() {
        for (int n = 2; n <= 60; n += 2) {
            List<Lifetime> each = IntStream.rangeClosed(1, n)
                    .mapToObj(day -> new Lifetime(day, true))
                    .toList();
            assertThat(KaplanMeier.median(each)).as("%d windows", n).isEqualTo(n / 2);
        }
    }

    @Test
    void shouldGiveNoneWhereFewerThanHalfHaveEnded() {
        assertThat(KaplanMeier.median(List.of())).isNull();
        assertThat(KaplanMeier.median(lifetimes("3 5+ 9+"))).isNull();
    }

    private static List<Lifetime> lifetimes(String days) {
        return Arrays.stream(days.split(" "))
                .map(one -> new Lifetime(Long.parseLong(one.replace("+", "")), !one.endsWith("+")))
                .toList();
    }
}
