package dev.leapfrog.streams.market;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Prices with the digits that tell something. */
class MarketTextTest {
    @ParameterizedTest
    @CsvSource({
        "0.0754, $0.075",
        "0.5, $0.5",
        "2.44, $2.4",
        "2, $2",
        "9.96, $10",
        "10, $10",
        "10.4, $10",
        "15.6, $16",
        "120, $120"
    })
    void shouldHaveTwoDigitsOrWholeDollars(double amount, String shown) {
        assertThat(MarketText.dollars(amount)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"3.42, 3.4 times", "12.3, 12 times", "286.4, 286 times"})
    void shouldSayHowManyTimes(double factor, String shown) {
        assertThat(MarketText.times(factor)).isEqualTo(shown);
    }
}
