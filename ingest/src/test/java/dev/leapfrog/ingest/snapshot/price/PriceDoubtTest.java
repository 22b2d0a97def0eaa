package dev.leapfrog.ingest.snapshot.price;

import java.util.List;

import dev.leapfrog.events.model.Amounts;
import dev.leapfrog.events.model.Price;
import dev.leapfrog.events.model.SizeTier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PriceDoubtTest {
    private static final Price USUAL = price(0.25, 1.0);

    @Test
    void shouldBelieveAFirstPriceOfWhichNothingElseIsKnown() {
        assertThat(PriceDoubt.of(USUAL, null, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .isNull();
    }

    @Test
    void shouldDoubtAFirstPriceBeyondTheRange() {
        assertThat(PriceDoubt.of(price(2500, 10_000), null, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .contains("2500", "beyond");
        assertThat(PriceDoubt.of(price(0.00025, 0.001), null, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .contains("beyond");
    }

    @Test
    void shouldWriteAmountsAndRatiosAsPeopleDo() {
        Price tiny = price(0.000053, 0.000053);
        assertThat(PriceDoubt.of(tiny, null, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .isEqualTo("$0.000053 per million tokens is beyond $0.001 to $2000");
        assertThat(PriceDoubt.of(price(220, 220), null, SizeTier.SMALL, List.of(), List.of(), List.of()))
                .isEqualTo("$220 per million tokens is far from what models of its size cost, up to $30");
        Price usual = price(0.5, 5.4);
        assertThat(PriceDoubt.of(
                        price(0.5, 0.045), null, SizeTier.UNKNOWN, List.of(), List.of(), List.of(usual, usual, usual)))
                .isEqualTo("output $0.045 is 1/120 of what others take for the model");
    }

    @Test
    void shouldDoubtAFirstPriceOfWhichOneAmountIsInAnotherUnit() {
        assertThat(PriceDoubt.of(price(250, 1.0), null, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .isEqualTo("output $1 is 1/250 of the input");
        assertThat(PriceDoubt.of(price(0.25, 1000), null, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .isEqualTo("output $1000 is 4000 times the input");
        assertThat(PriceDoubt.of(price(0.3, 60), null, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .isNull();
    }

    @Test
    void shouldDoubtAFirstPriceThatAnotherListContradictsAHundredfold() {
        assertThat(PriceDoubt.of(price(250, 1000), null, SizeTier.UNKNOWN, List.of(USUAL), List.of(), List.of()))
                .isEqualTo("input $250 is 1000 times what another list says of the offer");
    }

    @Test
    void shouldDoubtAFirstPriceUnlikeThoseOfThreeOthers() {
        assertThat(PriceDoubt.of(price(250, 1000), null, SizeTier.UNKNOWN, List.of(), List.of(), List.of(USUAL, USUAL)))
                .isNull();
        assertThat(PriceDoubt.of(
                        price(250, 1000), null, SizeTier.UNKNOWN, List.of(), List.of(), List.of(USUAL, USUAL, USUAL)))
                .isEqualTo("input $250 is 1000 times what others take for the model");
    }

    @Test
    void shouldDoubtAJumpAndNothingLess() {
        assertThat(PriceDoubt.of(price(25, 100), USUAL, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .contains("100 times what it was");
        assertThat(PriceDoubt.of(price(24, 99), USUAL, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .isNull();
        assertThat(PriceDoubt.of(price(0.0, 0.0), USUAL, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .isNull();
        assertThat(PriceDoubt.of(
                        price(Amounts.DYNAMIC, Amounts.DYNAMIC),
                        USUAL,
                        SizeTier.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of()))
                .isNull();
        assertThat(PriceDoubt.of(price(null, null), USUAL, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .isNull();
    }

    @Test
    void shouldBelieveWhatAnIndependentListBearsOut() {
        Price dear = price(250, 1000);

        assertThat(PriceDoubt.of(dear, USUAL, SizeTier.UNKNOWN, List.of(dear), List.of(), List.of(USUAL, USUAL, USUAL)))
                .isNull();
    }

    @Test
    void shouldBelieveWhatAnIndependentListIsDoubtedForToo() {
        Price dear = price(250, 1000);

        assertThat(PriceDoubt.of(USUAL, null, SizeTier.UNKNOWN, List.of(dear), List.of(USUAL), List.of()))
                .isNull();
        assertThat(PriceDoubt.of(USUAL, null, SizeTier.UNKNOWN, List.of(), List.of(dear), List.of()))
                .as("what is not believed contradicts nothing")
                .isNull();
        assertThat(PriceDoubt.of(USUAL, null, SizeTier.UNKNOWN, List.of(dear), List.of(dear), List.of()))
                .isNotNull();
    }

    /** As a list had a model of 13 billion parameters at 500 and 2,000 dollars, and its correction was held back. */
    @Test
    void shouldDoubtWhatIsFarFromModelsOfItsSizeAndBelieveItsCorrection() {
        Price absurd = price(500, 2000);

        assertThat(PriceDoubt.of(absurd, null, SizeTier.SINGLE_GPU, List.of(), List.of(), List.of()))
                .contains("far from what models of its size cost");
        assertThat(PriceDoubt.of(price(1.8, 1.8), absurd, SizeTier.SINGLE_GPU, List.of(), List.of(), List.of()))
                .isNull();
        assertThat(PriceDoubt.of(price(1.8, 1.8), absurd, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .isNull();
        assertThat(PriceDoubt.of(absurd, price(1.8, 1.8), SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .isNotNull();
    }

    @Test
    void shouldDoubtATierAboveALengthThatCostsLessThanTheStandard() {
        Price.Tier above = new Price.Tier(200_000, null, null, new Amounts(1.0, 5.0, null, null));
        Price price = new Price(2.0, 4.0, null, null, null, List.of(above), null);

        assertThat(PriceDoubt.of(price, null, SizeTier.UNKNOWN, List.of(), List.of(), List.of()))
                .contains("input costs less, $1 for $2, above 200000 tokens");
    }

    private static Price price(@Nullable Double input, @Nullable Double output) {
        return Price.of(new Amounts(input, output, null, null));
    }

    private static Price price(double input, double output) {
        return Price.of(new Amounts(input, output, null, null));
    }
}
