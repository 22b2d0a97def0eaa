package dev.leapfrog.sinks.view;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.leapfrog.events.observation.OfferWithdrawn;
import dev.leapfrog.events.output.Alert.Status;
import dev.leapfrog.events.output.PriceFact;
import org.jspecify.annotations.Nullable;

/** What every offer costs now, from the facts of the topic {@code prices} in their order. */
public final class CurrentPrices {
    private final SortedMap<String, CurrentPrice> byOffer = new TreeMap<>();

    /** Takes the next fact. */
    public void fold(PriceFact fact) {
        CurrentPrice before = byOffer.get(fact.offer());
        switch (fact.type()) {
            case OfferWithdrawn -> byOffer.remove(fact.offer());
            case PriceChanged, PriceCorrected -> byOffer.put(fact.offer(), moved(before, fact));
            case WitnessesChanged -> {
                if (before != null) {
                    byOffer.put(fact.offer(), new CurrentPrice(fact, before.since(), before.unconfirmed()));
                }
            }
            case PriceScheduled -> {
                // An announced price does not hold yet.
            }
        }
    }

    private static CurrentPrice moved(@Nullable CurrentPrice before, PriceFact fact) {
        if (before == null || fact.status() == Status.CONFIRMED) {
            return new CurrentPrice(fact, fact, null);
        }
        return new CurrentPrice(before.known(), before.since(), fact.status() == Status.PROVISIONAL ? fact : null);
    }

    /** By offer; only offers that some source lists. A view that later facts change. */
    public SortedMap<String, CurrentPrice> snapshot() {
        return Collections.unmodifiableSortedMap(byOffer);
    }
}
