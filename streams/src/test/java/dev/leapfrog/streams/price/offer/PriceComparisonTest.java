package dev.leapfrog.streams.price.offer;

import java.util.List;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What became of a price: another one, the same within a thousandth, another unit, a slip, another rate of exchange.
 */
class PriceComparisonTest {
    private static final double TOLERANCE = 0.001;

    private static PriceComparison of(Price one, Price other) {
        return new PriceComparison(one, other, TOLERANCE);
    }

    private static PriceComparison moved(double input, double output, double toInput, double toOutput) {
        return of(price(input, output), price(toInput, toOutput));
    }

    private static Price price(@Nullable Double input, @Nullable Double output) {
        return Price.of(new Amounts(input, output, null, null));
    }

    private static Price with(@Nullable Amounts batch, Price.@Nullable Tier tier, @Nullable String currency) {
        return new Price(1.0, 2.0, null, null, batch, tier == null ? null : List.of(tier), currency);
    }

    @Test
    void shouldAgreeWithinTheTolerance() {
        assertThat(moved(1000, 2000, 1001, 2000).agree()).isTrue();
        assertThat(moved(1000, 2000, 1001.1, 2000).agree()).isFalse();
        assertThat(moved(1000, 2000, 1000, 1997.9).agree()).isFalse();
        assertThat(moved(0, 2, 0, 2).agree()).as("free is free").isTrue();
        assertThat(moved(0, 2, 0.0001, 2).agree()).as("and nothing else").isFalse();
        assertThat(moved(-1, 2, -1, 2).agree()).as("dynamic is dynamic").isTrue();
    }

    @Test
    void shouldCompareWhatBothGive() {
        Price more = Price.of(new Amounts(1.0, 2.0, 0.1, null));

        assertThat(of(price(1.0, 2.0), more).agree()).isTrue();
        assertThat(of(price(1.0, 2.0), more).fills()).isTrue();
        assertThat(of(price(1.0, 2.0), more).drops()).isFalse();
        assertThat(of(more, price(1.0, 2.0)).fills()).isFalse();
        assertThat(of(more, price(1.0, 2.0)).drops()).isTrue();
        assertThat(of(more, more).fills()).isFalse();
    }

    @Test
    void shouldCompareEveryAmountThatThereIs() {
        Amounts half = new Amounts(0.5, 1.0, null, null);
        Amounts less = new Amounts(0.5, 0.9, null, null);
        Amounts cached = new Amounts(1.0, 2.0, 0.1, 1.25);

        assertThat(of(with(half, null, null), with(less, null, null)).agree())
                .as("batch")
                .isFalse();
        assertThat(of(with(half, null, null), with(half, null, null)).agree()).isTrue();
        Price.Tier tier = new Price.Tier(128_000, null, null, half);
        assertThat(of(with(null, tier, null), with(null, new Price.Tier(128_000, null, null, less), null))
                        .agree())
                .as("tier")
                .isFalse();
        assertThat(of(with(null, tier, null), with(null, new Price.Tier(200_000, null, null, less), null))
                        .agree())
                .as("another tier")
                .isTrue();
        assertThat(of(Price.of(cached), Price.of(new Amounts(1.0, 2.0, 0.2, 1.25)))
                        .agree())
                .as("read")
                .isFalse();
        assertThat(of(Price.of(cached), Price.of(new Amounts(1.0, 2.0, 0.1, 1.5)))
                        .agree())
                .as("write")
                .isFalse();
    }

    @Test
    void shouldNeverCompareCurrencies() {
        PriceComparison other = of(with(null, null, "CNY"), with(null, null, null));

        assertThat(other.agree()).isFalse();
        assertThat(other.unit()).isFalse();
        assertThat(other.exchanged()).isFalse();
        assertThat(other.point()).isFalse();
        assertThat(other.converted()).isFalse();
    }

    @Test
    void shouldTakePowersOfAThousandForAnotherUnit() {
        assertThat(moved(0.001, 0.002, 1, 2).unit()).isTrue();
        assertThat(moved(1_000_000, 2_000_000, 1, 2).unit()).isTrue();
        assertThat(moved(0.001, 2, 1, 2).unit()).as("one of them").isTrue();
        assertThat(moved(0.001, 2, 1, 3).unit()).isFalse();
        assertThat(moved(0.0011, 0.002, 1, 2).unit()).isFalse();
        assertThat(moved(1, 2, 1, 2).unit()).as("the same").isFalse();
        assertThat(moved(0, 0.002, 1, 2).unit()).as("from free").isFalse();
        assertThat(moved(1, 0.002, 0, 2).unit()).as("to free").isFalse();
    }

    @Test
    void shouldSeeThatTwoAmountsChangedPlaces() {
        assertThat(moved(1, 2, 2, 1).exchanged()).isTrue();
        assertThat(moved(1, 2, 2, 1.5).exchanged()).isFalse();
        assertThat(moved(1, 2, 1.5, 1).exchanged()).isFalse();
        assertThat(moved(1, 2, 2, 2).exchanged()).as("one moved").isFalse();
        Price cached = Price.of(new Amounts(1.0, 2.0, 0.1, null));
        assertThat(of(cached, Price.of(new Amounts(2.0, 1.0, 0.1, null))).exchanged())
                .isTrue();
        assertThat(of(cached, Price.of(new Amounts(2.0, 1.0, 0.2, null))).exchanged())
                .as("three moved")
                .isFalse();
    }

    @Test
    void shouldSeeASlipOfThePoint() {
        assertThat(moved(0.35, 1.05, 3.5, 10.5).point()).isTrue();
        assertThat(moved(3.5, 10.5, 0.035, 0.105).point()).isTrue();
        assertThat(moved(0.35, 1.05, 3.5, 1.05).point()).as("one of them").isFalse();
        assertThat(moved(1, 2, 9, 18).point()).as("nine times").isFalse();
        assertThat(moved(1, 2, 1.01, 2.02).point()).as("no power at all").isFalse();
    }

    @Test
    void shouldSeeAnotherRateOfExchange() {
        assertThat(moved(6.8, 6.8, 6.9, 6.9).converted()).isTrue();
        assertThat(moved(100, 200, 104.9, 209.8).converted())
                .as("nearly five percent")
                .isTrue();
        assertThat(moved(100, 200, 105.1, 210.2).converted()).isFalse();
        assertThat(moved(100, 200, 104.9, 210.4).converted()).isFalse();
        assertThat(moved(100, 200, 104, 205.2).converted()).as("rounded").isTrue();
        assertThat(moved(100, 200, 104, 204).converted()).as("apart").isFalse();
        assertThat(moved(100, 200, 100, 202).converted()).isFalse();
        assertThat(moved(100, 200, 101, 200).converted()).isFalse();
    }

    @Test
    void shouldSeeAFactorUpOrDown() {
        assertThat(moved(1, 2, 3, 2).beyond(3, 10)).isTrue();
        assertThat(moved(1, 2, 2.9, 2).beyond(3, 10)).isFalse();
        assertThat(moved(1, 2, 1, 6).beyond(3, 10)).as("the output").isTrue();
        assertThat(moved(10, 20, 1, 20).beyond(3, 10)).isTrue();
        assertThat(moved(10, 20, 1.1, 20).beyond(3, 10)).isFalse();
        assertThat(moved(0, 20, 5, 20).beyond(3, 10)).as("free has no factor").isFalse();
    }

    @Test
    void shouldKnowTheFactorOfBoth() {
        assertThat(moved(2, 4, 3, 6).factor()).isEqualTo(1.5);
        assertThat(moved(2, 4, 3, 6.05).factor()).as("rounded").isCloseTo(1.5, within(1e-9));
        assertThat(moved(2, 4, 3, 7).factor()).isNaN();
        assertThat(moved(0, 4, 3, 6).factor()).isNaN();
        assertThat(of(price(2.0, null), price(3.0, 6.0)).factor()).isNaN();
    }
}
