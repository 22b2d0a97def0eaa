package dev.leapfrog.sinks.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.leapfrog.events.model.ModelId;
import dev.leapfrog.events.output.PriceFact;
import org.jspecify.annotations.Nullable;

/**
 * What each model costs by its list price, in dollars per million tokens, blended over input and output: what its lab
 * asks, or else the median over providers. What is free, or in another currency, is left out.
 */
public final class ListPrices {
    private final Map<ModelId, List<Double>> own = new HashMap<>();
    private final Map<ModelId, List<Double>> all = new HashMap<>();

    private ListPrices() {}

    /**
     * Of what offers cost now.
     *
     * @param now the id that a model has by now
     */
    public static ListPrices of(Collection<CurrentPrice> offers, UnaryOperator<ModelId> now) {
        ListPrices prices = new ListPrices();
        for (CurrentPrice offer : offers) {
            PriceFact fact = offer.known();
            Double blended = fact.price().blended();
            boolean standard =
                    fact.model().configuration() == null && fact.price().currency() == null;
            if (standard && blended != null && blended > 0) {
                ModelId model = now.apply(fact.model().id());
                prices.all.computeIfAbsent(model, added -> new ArrayList<>()).add(blended);
                if (fact.firstParty()) {
                    prices.own
                            .computeIfAbsent(model, added -> new ArrayList<>())
                            .add(blended);
                }
            }
        }
        return prices;
    }

    /** Null when nobody offers it at a known price. */
    public @Nullable Double of(ModelId model) {
        List<Double> ofLab = own.get(model);
        if (ofLab != null) {
            return Collections.min(ofLab);
        }
        List<Double> ofAll = all.get(model);
        return ofAll == null ? null : median(ofAll);
    }

    private static double median(List<Double> prices) {
        List<Double> sorted = prices.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
