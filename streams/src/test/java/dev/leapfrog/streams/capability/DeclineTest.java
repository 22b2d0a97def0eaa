package dev.leapfrog.streams.capability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import dev.leapfrog.streams.capability.Decline.Price;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class DeclineTest {
    private static final LocalDate START = LocalDate.of(2023, 3, 14);

    /**
     * The cheapest models at the level of GPT-4 on MMLU, as Epoch AI lists them: 15.86 times a year, 90 % 4.09 to 61.5.
     */
    private static final List<Price> MMLU_86 = List.of(
            price("2023-03-14", 37.5),
            price("2023-11-06", 15),
            price("2024-05-13", 7.5),
            price("2024-05-23", 2.19),
            price("2025-02-05", 0.175));

    @Test
    void shouldGiveThePublishedDeclineOfAPublishedSeries() {
        Decline decline = of(MMLU_86);

        assertThat(decline.factorPerYear()).isCloseTo(15.86, within(0.1));
        assertThat(decline.interval()).isNotNull();
        assertThat(Objects.requireNonNull(decline.interval()).low()).isCloseTo(4.09, within(0.05));
        assertThat(Objects.requireNonNull(decline.interval()).high()).isCloseTo(61.5, within(1.5));
        assertThat(decline.fit()).isCloseTo(0.88, within(0.005));
        assertThat(decline.points()).isEqualTo(5);
        assertThat(decline.first()).isEqualTo(START);
        assertThat(decline.last()).isEqualTo("2025-02-05");
    }

    @Test
    void shouldHalveInTheDaysInWhichItHalves() {
        Decline decline = of(List.of(new Price(START, 8), new Price(START.plusDays(100), 4)));

        assertThat(decline.daysToHalve()).isCloseTo(100, within(1e-9));
        assertThat(decline.factorPerYear()).isCloseTo(Math.pow(2, 3.652425), within(1e-9));
        assertThat(decline.interval())
                .as("two points make a line, and no interval")
                .isNull();
        assertThat(decline.fit()).isEqualTo(1);
    }

    @Test
    void shouldTellARisingPriceFromAFallingOne() {
        Decline decline = of(List.of(new Price(START, 1), new Price(START.plusDays(365), 3)));

        assertThat(decline.factorPerYear()).isLessThan(1);
        assertThat(decline.daysToHalve()).isNull();
    }

    @Test
    void shouldFindNoneWithoutTwoDates() {
        assertThat(Decline.of(List.of())).isNull();
        assertThat(Decline.of(List.of(new Price(START, 1)))).isNull();
        assertThat(Decline.of(List.of(new Price(START, 1), new Price(START, 2))))
                .isNull();
    }

    @Test
    void shouldTakeTheCheapestSoFarAlone() {
        List<Price> more = new ArrayList<>(MMLU_86);
        more.add(price("2023-12-01", 30));
        more.add(price("2024-06-01", 2.19));
        more.add(price("2024-05-13", 9));

        assertThat(Decline.cheapestSoFar(more)).isEqualTo(MMLU_86);
        assertThat(Decline.ofCheapest(more)).isEqualTo(Decline.of(MMLU_86));
    }

    @Test
    void shouldNotDependOnTheOrderOfPrices() {
        Decline inOrder = of(MMLU_86);
        List<Price> shuffled = new ArrayList<>(MMLU_86);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Decline.ofCheapest(shuffled)).isEqualTo(inOrder);
        }
    }

    @Test
    void shouldRefuseAPriceWithoutLogarithm() {
        assertThatThrownBy(() -> new Price(START, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Price(START, Double.NaN)).hasMessageContaining("above 0");
    }

    private static Decline of(List<Price> prices) {
        @Nullable Decline decline = Decline.of(prices);
        return Objects.requireNonNull(decline);
    }

    private static Price price(String date, double dollars) {
        return new Price(LocalDate.parse(date), dollars);
    }
}
