package dev.leapfrog.streams.market.level;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.leapfrog.events.output.CapabilityPrice.Dispersion;
import dev.leapfrog.events.output.CapabilityPrice.Supply;
import dev.leapfrog.events.output.MarketState.Priced;
import dev.leapfrog.streams.detector.ModelPrices;
import org.jspecify.annotations.Nullable;

/**
 * What there is to buy at a level.
 *
 * @param cheapest the model of the lowest list price at or above the level; of several the best; null when there is
 *     none
 */
record LevelPrice(
        @Nullable Priced cheapest, Supply supply, @Nullable Dispersion dispersion) {
    /**
     * @param models with a list price, best first
     * @param band how far above the level capability is the same
     */
    static LevelPrice at(double level, double band, List<Priced> models, ModelPrices prices) {
        @Nullable Priced cheapest = null;
        Set<String> labs = new HashSet<>();
        List<Double> near = new ArrayList<>();
        int count = 0;
        int offers = 0;
        for (Priced model : models) {
            if (model.score().value() < level) {
                break;
            }
            if (cheapest == null || list(model) < list(cheapest)) {
                cheapest = model;
            }
            count++;
            labs.add(model.model().lab());
            offers += prices.of(model.model().id()).offers();
            if (model.score().value() <= level + band) {
                near.add(list(model));
            }
        }
        return new LevelPrice(cheapest, new Supply(count, labs.size(), offers), dispersion(near));
    }

    static double list(Priced model) {
        return Objects.requireNonNull(model.list(), "a model with a list price");
    }

    private static @Nullable Dispersion dispersion(List<Double> prices) {
        if (prices.isEmpty()) {
            return null;
        }
        List<Double> sorted = prices.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        double lowest = sorted.getFirst();
        double highest = sorted.getLast();
        return new Dispersion(sorted.size(), lowest, median, highest, highest / lowest);
    }
}
