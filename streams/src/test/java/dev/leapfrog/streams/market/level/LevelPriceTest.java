package dev.leapfrog.streams.market.level;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.leapfrog.events.board.Score;
import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.Alert;
import dev.leapfrog.events.output.CapabilityPrice.Dispersion;
import dev.leapfrog.events.output.CapabilityPrice.Supply;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.streams.arena.BoardScript;
import dev.leapfrog.streams.detector.ModelPrices;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What there is to buy at a level of 1200 with a band of 25. */
class LevelPriceTest {
    /** Every model has two offers. */
    private static final ModelPrices TWO_OFFERS = new ModelPrices() {
        @Override
        public Set<ModelId> models() {
            return Set.of();
        }

        @Override
        public Quote of(ModelId model) {
            return new Quote(null, null, 2, true);
        }

        @Override
        public List<Alert.Evidence> evidence(ModelId model) {
            return List.of();
        }
    };

    private static Priced priced(String id, double score, double list) {
        return new Priced(BoardScript.model(id), Score.of(score), list, null);
    }

    private static LevelPrice at(Priced... models) {
        return LevelPrice.at(1200, 25, List.of(models), TWO_OFFERS);
    }

    private static String cheapest(LevelPrice price) {
        return Objects.requireNonNull(price.cheapest()).model().id().toString();
    }

    @Test
    void shouldTakeModelsAtTheLevelAndAboveIt() {
        LevelPrice price = at(priced("a/top", 1300, 9), priced("b/at", 1200, 5), priced("b/below", 1199.9, 1));

        assertThat(cheapest(price)).isEqualTo("b/at");
        assertThat(price.supply()).isEqualTo(new Supply(2, 2, 4));
    }

    @Test
    void shouldTakeTheBestOfThoseThatCostTheSame() {
        assertThat(cheapest(at(priced("a/best", 1300, 5), priced("b/next", 1250, 5))))
                .isEqualTo("a/best");
    }

    @Test
    void shouldCountLabsOnce() {
        assertThat(at(priced("a/one", 1300, 5), priced("a/two", 1250, 5)).supply())
                .isEqualTo(new Supply(2, 1, 4));
    }

    @Test
    void shouldSpreadOverTheBandWithItsEnds() {
        LevelPrice price = at(
                priced("a/far", 1225.1, 99),
                priced("b/top", 1225, 8),
                priced("c/mid", 1210, 2),
                priced("d/at", 1200, 4));

        assertThat(price.dispersion()).isEqualTo(new Dispersion(3, 2, 4, 8, 4));
    }

    @Test
    void shouldTakeTheMeanOfTheTwoInTheMiddle() {
        LevelPrice price = at(
                priced("a/one", 1220, 10),
                priced("b/two", 1215, 6),
                priced("c/three", 1210, 1),
                priced("d/four", 1200, 2));

        assertThat(price.dispersion()).isEqualTo(new Dispersion(4, 1, 4, 10, 10));
    }

    @Test
    void shouldSayNothingWhereNobodySells() {
        LevelPrice price = at(priced("a/below", 1100, 1));

        assertThat(price).isEqualTo(new LevelPrice(null, new Supply(0, 0, 0), null));
    }

    @Test
    void shouldHaveNoSpreadWhereAllAreFarAbove() {
        LevelPrice price = at(priced("a/far", 1300, 3));

        assertThat(price.cheapest()).isNotNull();
        assertThat(price.dispersion()).isNull();
    }
}
