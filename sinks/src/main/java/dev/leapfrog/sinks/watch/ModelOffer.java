package dev.leapfrog.sinks.watch;

import java.util.Comparator;
import java.util.List;

import dev.leapfrog.events.output.PriceFact;
import dev.leapfrog.sinks.view.CurrentPrice;
import org.jspecify.annotations.Nullable;

/** Which of a model's offers a price is. */
final class ModelOffer {
    /** By how much amounts differ that were calculated in another order. */
    private static final double ROUNDING = 1e-9;

    private ModelOffer() {}

    /** What its lab asks, as list prices are told everywhere: the cheapest paid offer of its own; null for none. */
    static @Nullable PriceFact ofLab(List<CurrentPrice> offers) {
        return dollars(offers).stream()
                .filter(PriceFact::firstParty)
                .min(Comparator.comparingDouble(ModelOffer::blended).thenComparing(PriceFact::offer))
                .orElse(null);
    }

    /** The offer at that blended price; null when there is none any more. */
    static @Nullable PriceFact at(double blended, List<CurrentPrice> offers) {
        return dollars(offers).stream()
                .filter(fact -> Math.abs(blended(fact) - blended) <= ROUNDING * Math.max(1, blended))
                .min(Comparator.comparing(PriceFact::offer))
                .orElse(null);
    }

    private static List<PriceFact> dollars(List<CurrentPrice> offers) {
        return offers.stream()
                .map(CurrentPrice::known)
                .filter(fact -> fact.model().configuration() == null)
                .filter(fact -> fact.price().currency() == null && blended(fact) > 0)
                .toList();
    }

    private static double blended(PriceFact fact) {
        Double blended = fact.price().blended();
        return blended == null ? 0 : blended;
    }
}
